import errno


def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


for code in (errno.ENOENT, errno.EACCES, errno.EPERM, errno.EEXIST, errno.EISDIR, errno.ENOTDIR, errno.EAGAIN, errno.EALREADY, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EPIPE, errno.ESHUTDOWN, errno.ECHILD, errno.ECONNABORTED, errno.ECONNREFUSED, errno.ECONNRESET, errno.EINTR, errno.ESRCH, errno.ETIMEDOUT, errno.EINVAL, 9999, -1, 0):
    error = OSError(code, "text")
    print(type(error).__name__, error, repr(error), error.errno == code, error.strerror, error.filename, error.filename2)
for source in ("OSError()", "OSError('a')", "OSError(2)", "OSError(2, 'm')", "OSError(2, 'm', 'f')", "OSError(2, 'm', 'f', None, 'g')", "OSError(2, 'm', 'f', 0, 'g')", "OSError(2, 'm', 'f', 1, 'g', 'h')", "OSError('2', 'm')", "OSError(2.0, 'm')", "OSError(None, None)", "OSError(2, None)", "OSError(2, 'm', None)", "OSError(2, 'm', b'f')", "OSError(2, 'm', 5)", "FileNotFoundError(17, 'm')", "FileNotFoundError('a')", "FileNotFoundError()", "BlockingIOError(11, 'm', 5).characters_written", "BlockingIOError(11, 'm').characters_written", "BlockingIOError(11, 'm', 'a')", "OSError(2, 'm', x=1)", "IOError is OSError, EnvironmentError is OSError, OSError(True, 'm')", "OSError([], 'm')"):
    try:
        value = eval(source)
        if isinstance(value, OSError):
            print(source, "->", repr(value), "|", str(value), value.args, value.errno, value.strerror, value.filename, value.filename2)
        else:
            print(source, "->", value)
    except Exception as error:
        print(source, "!!", type(error).__name__, error)


class Sub(OSError):
    pass


class WithNew(OSError):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class WithInit(OSError):
    def __init__(self, *args, extra=None):
        super().__init__(*args)
        self.extra = extra


class OnlyInit(OSError):
    def __init__(self, a):
        self.a = a


for error in (Sub(2, "m", "f"), WithNew(2, "m"), WithInit(2, "m", "f", extra=5), OnlyInit(5)):
    print(type(error).__name__, repr(error), str(error), error.errno, error.filename, error.args)
error = OSError(2, "m", "f")
error.errno = 5
error.filename = "other"
error.strerror = "changed"
print(error, error.args)
error.filename2 = "second"
print(error)
error.filename = None
print(error)
del error.filename
print(error.filename)
for code in ("open('no such file')", "__import__('os').listdir('no such dir')", "__import__('os').rename('no', 'such')", "__import__('os').mkdir('.')"):
    try:
        eval(code)
    except OSError as error:
        print(type(error).__name__, error, error.errno, error.filename, error.filename2)
import pickle

for error in (OSError(2, "m", "f"), OSError(2, "m", "f", None, "g"), OSError("a"), FileExistsError(17, "x"), Sub(2, "m", "f")):
    back = pickle.loads(pickle.dumps(error))
    print(type(back).__name__, back, back.args, back.filename, error.__reduce__()[1])
