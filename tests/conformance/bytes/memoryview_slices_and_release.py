def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


source = bytearray(b"0123456789")
m = memoryview(source)
for key in (slice(None), slice(2, 5), slice(None, None, 2), slice(None, None, -1), slice(8, 2, -3), slice(5, 5), slice(100, None), slice(-3, None)):
    view = m[key]
    print(key, view.tobytes(), view.tolist()[:3], view.shape, view.strides, view.contiguous, view.nbytes, len(view), view == source[key], bytes(view), view.hex()[:6])
show("m[1:3][::-1][0], m[::2][::2].tobytes(), m[::-1][::-1].tobytes()")
show("m[::0]")
show("m[::2].cast('b')")
show("m[1:3].cast('H').tolist()")
show("m[20]")
show("m[-11]")
show("m[2**100]")
show("m[1.5]")
show("m[None]")
show("m.index(50), m.index(50, 1, 5), m.count(48)")
show("m.index(300)")
show("m.index(50, 5)")
show("48 in m, 'a' in m, list(m)[:2], list(reversed(m))[:2], max(m), sum(m), sorted(m)[:1]")
show("m == source, m == b'0123456789', m != b'x', m == '0123456789', m == [48], m[::2] == source[::2]")
show("m < m")
show("m + m")
show("m * 2")
show("hash(m)")
show("hash(memoryview(b'ab')) == hash(b'ab'), hash(memoryview(b'ab')[::-1]) == hash(b'ba')")
show("hash(memoryview(b'abcd').cast('H'))")
show("m.readonly, m.toreadonly().readonly, m.toreadonly().obj is source, memoryview(b'a').readonly")
show("m.toreadonly().__setitem__(0, 1)")
show("memoryview(b'a').__setitem__(0, 1)")
show("m.__delitem__(0)")
show("memoryview('a')")
show("memoryview(5)")
show("memoryview()")
show("memoryview(object=b'a')[0]")
show("memoryview(m).obj is source, memoryview(memoryview(b'ab'))[0]")
show("bytes(m) == bytearray(m) == source, b''.join([m[:2], m[8:]]), b'a' + m[:1], m[:1].tobytes() + b'a', int.from_bytes(m[:2]), m[:3].hex('-')")
show("repr(m).startswith('<memory at 0x'), str(m)[:7]")
m[2:4] = b"AB"
m[0] = 122
m[::-5] = b"XY"
print(source)
m.release()
m.release()
for expression in ("m[0]", "len(m)", "m.tobytes()", "m.tolist()", "m.hex()", "m.cast('B')", "m.toreadonly()", "m.obj", "m.nbytes", "m.shape", "m.format", "m.readonly", "m.itemsize", "m.ndim", "m.strides", "m.contiguous", "memoryview(m)", "bytes(m)", "m == m", "m == source", "m != source", "hash(m)", "iter(m)", "m.__enter__()", "m.__exit__()", "m.index(1)", "1 in m", "m.count(1)"):
    show(expression)
show("repr(m).startswith('<released memory at 0x')")
with memoryview(source) as view:
    print(view[0])
    inner = view[1:]
show("view[0]")
show("inner[0]")
with memoryview(b"abc") as view:
    view.release()
view = memoryview(b"abc")
iterator = iter(view)
print(next(iterator), iterator.__length_hint__() if hasattr(iterator, "__length_hint__") else "no hint")
view.release()
show("next(iterator)")
import pickle
import copy

show("pickle.dumps(memoryview(b'a'))")
show("copy.copy(memoryview(b'a'))")
show("type('M', (memoryview,), {})")
show("memoryview.__doc__.splitlines()[0], memoryview[int] if hasattr(memoryview, '__class_getitem__') else None")
import collections.abc

show("isinstance(m, collections.abc.Sequence), isinstance(b'', collections.abc.Buffer), isinstance([], collections.abc.Buffer), isinstance(m, collections.abc.Buffer)")
