import errno

for name in ("ENOENT", "EEXIST", "EISDIR", "ENOTDIR", "EACCES", "EPERM", "EAGAIN", "EALREADY", "EWOULDBLOCK", "EINPROGRESS", "EPIPE", "ESHUTDOWN", "ECHILD",
             "ECONNABORTED", "ECONNREFUSED", "ECONNRESET", "EINTR", "ESRCH", "ETIMEDOUT", "EIO", "ENOSPC", "EINVAL"):
    error = OSError(getattr(errno, name), "text")
    print(name, type(error).__name__, error.errno == getattr(errno, name), error)
for args in ((), (2,), (2, "a"), (2, "a", "f"), (2, "a", "f", None), (2, "a", "f", None, "g"), (2, "a", "f", 5, "g", 6), (2, "a", None), (2, "a", None, None, "g"), ("2", "a"), (2, 3), (True, "a"), (2.0, "a"), (None, None), ([], {})):
    try:
        error = OSError(*args)
    except Exception as failure:
        print(args, type(failure).__name__, failure)
        continue
    print(args, type(error).__name__, repr(error), str(error), error.args, error.errno, error.strerror, error.filename, error.filename2)


class Mine(OSError):
    pass


class WithInit(OSError):
    def __init__(self, a, b, c):
        self.given = (a, b, c)


class WithBoth(OSError):
    def __new__(cls, *args):
        self = super().__new__(cls, *args[:2])
        self.made = args
        return self

    def __init__(self, *args):
        super().__init__(*args[:2])


for error in (Mine(2, "a"), Mine(2, "a", "f"), WithInit(2, "a", "f"), WithBoth(2, "a", "f"), FileNotFoundError(13, "a"), PermissionError("x"), BlockingIOError(11, "a", 5), BlockingIOError(1), BlockingIOError(11, "a", "f")):
    print(type(error).__name__, repr(error), str(error), error.args, error.errno, error.filename, getattr(error, "characters_written", "none"))
e = BlockingIOError(11, "a")
e.characters_written = 3
print(e.characters_written, e.args)
del e.characters_written
for attempt in ("e.characters_written", "setattr(e, 'characters_written', 'x')", "setattr(e, 'characters_written', -1)", "e.characters_written"):
    try:
        print(eval(attempt))
    except Exception as failure:
        print(type(failure).__name__, failure)
e = OSError(2, "a", "f")
e.filename = b"\xff"
print(e, e.filename)
e.filename2 = 3
print(e)
e.errno = "changed"
e.strerror = None
print(e, e.args, type(e).__name__)
del e.filename, e.filename2
print(e.filename, e)
print(IOError is OSError, EnvironmentError is OSError, issubclass(BrokenPipeError, ConnectionError))
