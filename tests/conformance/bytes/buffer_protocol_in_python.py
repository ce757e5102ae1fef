import inspect


def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Exporter:
    def __init__(self, data):
        self.data = bytearray(data)
        self.log = []

    def __buffer__(self, flags):
        self.log.append(("get", flags == inspect.BufferFlags.FULL_RO, bool(flags & inspect.BufferFlags.WRITABLE)))
        return memoryview(self.data)

    def __release_buffer__(self, view):
        self.log.append(("release", view.tobytes() if True else None))
        view.release()


exporter = Exporter(b"hello")
view = memoryview(exporter)
print(view.tobytes(), view.readonly, view.obj is exporter, type(view.obj).__name__)
view[0] = ord("J")
print(exporter.data)
view.release()
print(exporter.log)
exporter = Exporter(b"abc")
print(bytes(exporter), bytearray(exporter), b"".join([exporter]), b"x" + exporter if False else "", exporter.log)
exporter = Exporter(b"12")
show("int(exporter)")
show("float(exporter)")
show("int.from_bytes(exporter)")
show("b'a'.startswith(exporter), b'x12'.find(exporter), b'12' in exporter if False else None, b'a12b'.replace(exporter, b'-')")
show("bytes(exporter) == exporter, exporter == b'12'")
with memoryview(exporter) as one, memoryview(exporter) as two:
    print(one == two, len(exporter.log))


class NoRelease:
    def __buffer__(self, flags):
        return memoryview(b"fixed")


class Wrong:
    def __buffer__(self, flags):
        return b"not a view"


class Raises:
    def __buffer__(self, flags):
        raise ValueError("no buffer")


class NotCallable:
    __buffer__ = None


class OnInstance:
    pass


on_instance = OnInstance()
on_instance.__buffer__ = lambda flags: memoryview(b"x")
for value in (NoRelease(), Wrong(), Raises(), NotCallable(), on_instance):
    show("memoryview(value).tobytes()", value=value)
    show("bytes(value)", value=value)


class SubBytes(bytes):
    def __buffer__(self, flags):
        print("  sub buffer")
        return super().__buffer__(flags)


class SubArray(bytearray):
    def __buffer__(self, flags):
        print("  array buffer")
        return memoryview(b"other")


show("memoryview(SubBytes(b'abc')).tobytes()")
show("memoryview(SubArray(b'abc')).tobytes()")
show("b'abc'.__buffer__(0).tobytes(), bytearray(b'q').__buffer__(inspect.BufferFlags.WRITABLE).readonly, memoryview(b'z').__buffer__(0)[0]")
show("b'abc'.__buffer__(inspect.BufferFlags.WRITABLE)")
show("b'abc'.__buffer__('a')")
view = bytearray(b"x").__buffer__(0)
show("bytearray(b'x').__release_buffer__(view)")
show("hasattr(b'', '__release_buffer__'), hasattr(bytearray, '__release_buffer__'), hasattr(str, '__buffer__')")
show("inspect.BufferFlags.SIMPLE, inspect.BufferFlags.WRITABLE.value, inspect.BufferFlags.FULL.value")
