def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


import array
import inspect
import io


class B:
    def __init__(self, data=b"buffer", log=None):
        self.data, self.log = bytearray(data), [] if log is None else log

    def __buffer__(self, flags):
        self.log.append(("get", inspect.BufferFlags(flags)))
        return memoryview(self.data)

    def __release_buffer__(self, view):
        self.log.append(("release", view.nbytes))
        view.release()


class NoRelease:
    def __buffer__(self, flags):
        return memoryview(b"plain")


class Wrong:
    def __buffer__(self, flags):
        return b"not a view"


class Raises:
    def __buffer__(self, flags):
        raise KeyError("no buffer")


for name in ("B()", "NoRelease()", "Wrong()", "Raises()", "object()"):
    for source in ("memoryview(X)", "bytes(X)", "bytearray(X)", "b'<' + X", "b','.join([X, X])", "int.from_bytes(X)", "str(X, 'ascii')", "array.array('B', X)", "io.BytesIO(X).read()", "b'buffer'.startswith(X)", "X in b'a buffer'", "bytearray(9).__setitem__(slice(0, 2), X)", "isinstance(X, Buffer)", "bytes.fromhex(X)", "b'%s' % X", "b'buffer' == X", "memoryview(b'buffer') == X", "b'x'.translate(X)"):
        from collections.abc import Buffer
        if name in ("Wrong()", "Raises()") and source in ("b'<' + X", "b','.join([X, X])", "str(X, 'ascii')", "b'buffer'.startswith(X)", "memoryview(b'buffer') == X"):
            continue
        if name == "object()" and "slice" in source:
            continue
        source = source.replace("X", name)
        try:
            result = eval(source)
            print(source, "->", bytes(result) if isinstance(result, memoryview) else result)
        except Exception as error:
            print(source, "!!", type(error).__name__ + ":", error)
b = B()
with memoryview(b) as view:
    print(b.log, view.obj is not None, view.readonly, view[0])
    view[0] = 66
print(b.log, b.data)
one, two = memoryview(b), memoryview(b)
one.release()
print(len(b.log))
two.release()
print(b.log[2:])
b.log.clear()
bytes(b)
print(b.log)
print(isinstance(b, Buffer), issubclass(NoRelease, Buffer), issubclass(bytes, Buffer), issubclass(str, Buffer))
v = b"abc".__buffer__(inspect.BufferFlags.SIMPLE)
print(v.tobytes(), type(v), v.readonly)
for call in (lambda: b"abc".__buffer__(inspect.BufferFlags.WRITABLE), lambda: b"abc".__buffer__("x"), lambda: bytearray(b"a").__buffer__(0).readonly, lambda: bytearray().__release_buffer__(5), lambda: bytearray().__release_buffer__(memoryview(b"")), lambda: memoryview(b"q").__buffer__(0).tobytes()):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
