def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


def fresh():
    return bytearray(b"abcdef")


for statement in (
    "x[0] = 65", "x[-1] = 255", "x[0] = 256", "x[0] = -1", "x[0] = 'a'", "x[0] = b'a'", "x[0] = 1.0", "x[0] = None", "x[10] = 1", "x[2**100] = 1", "x['a'] = 1", "x[1:3] = b'XYZ'", "x[1:3] = b''", "x[:] = b'new'", "x[1:3] = [1, 2]", "x[1:3] = 'ab'", "x[1:3] = 5", "x[1:3] = [300]", "x[1:3] = (i for i in (65, 66, 67))", "x[::2] = b'123'", "x[::2] = b'12'", "x[::-1] = b'123456'", "x[::2] = []", "x[4:2] = b'in'", "x[10:] = b'end'", "x[1:3] = x", "x[::2] = x[:3]", "x[1:1] = memoryview(b'mv')",
    "del x[0]", "del x[-1]", "del x[10]", "del x[1:3]", "del x[::2]", "del x[::-2]", "del x[:]", "del x[4:2]", "del x['a']", "x.append(65)", "x.append(256)", "x.append('a')", "x.append(b'a')", "x.append(-1)", "x.append(None)", "x.extend(b'gh')", "x.extend([1, 2])", "x.extend('gh')", "x.extend(5)", "x.extend([1, 300])", "x.extend(['a'])", "x.extend(iter(b'q'))", "x.extend(x)", "x.insert(0, 65)", "x.insert(-1, 65)", "x.insert(100, 65)", "x.insert(0, 256)", "x.insert(0, 'a')", "x.insert('a', 1)", "x.insert(0)", "x.pop()", "x.pop(0)", "x.pop(-1)", "x.pop(10)", "x.pop('a')", "x.remove(97)", "x.remove(0)", "x.remove('a')", "x.remove(b'a')", "x.remove(300)", "x.reverse()", "x.clear()", "x += b'q'", "x += 'q'", "x += 5", "x += [1]", "x *= 2", "x *= 0", "x *= -1", "x *= 1.5", "x *= 2**100", "x += memoryview(b'mv')", "x = x + b'z'", "x = x * 2", "y = x.copy(); y[0] = 0", "x.__init__(b'again')", "x.__init__()", "x.__init__(3)", "x.resize(3)", "x.resize(8)", "x.resize(-1)", "x.resize('a')", "x.resize(0)", "hash(x)", "{x}", "x.__alloc__() >= len(x)", "x.take_bytes()",
):
    x = fresh()
    scope = {"x": x}
    try:
        exec(statement, scope)
        print(statement, "->", scope["x"])
    except Exception as error:
        print(statement, "!!", type(error).__name__ + ":", error, scope["x"] == fresh() or scope["x"])
show("bytearray().pop()")
show("bytearray(b'a').pop(5)")
x = fresh()
show("[x.pop(), x.pop(0), len(x)]")
seen = []
for byte in x:
    seen.append(byte)
    if len(seen) < 4:
        x.append(byte + 1)
print(seen, x)
x = bytearray(range(10))
for byte in x:
    x.pop()
print(x)
iterator = iter(x)
next(iterator)
print(iterator.__length_hint__(), iterator.__reduce__()[1:])
x.clear()
print(list(iterator), iterator.__length_hint__(), iterator.__reduce__()[1:] if iterator.__reduce__()[1:] != ((),) else "empty")
big = bytearray(100000)
count = 0
while big:
    del big[:1]
    count += 1
print(count, len(big))
queue = bytearray()
for i in range(20000):
    queue += bytes([i % 256]) * 3
    del queue[:2]
print(len(queue), queue[:3], sum(queue))


class Sub(bytearray):
    def __init__(self, *args, tag=None):
        super().__init__(*args)
        self.tag = tag


s = Sub(b"ab", tag=1)
print(s, repr(s), s.tag, type(s.copy()).__name__, type(s + b"").__name__, type(s[:]).__name__, type(s * 2).__name__, s == b"ab")
import copy
import pickle

for back in (copy.copy(s), copy.deepcopy(s), *(pickle.loads(pickle.dumps(s, protocol)) for protocol in range(6))) if False else (copy.copy(bytearray(b"q")), copy.deepcopy(bytearray(b"q")), *(pickle.loads(pickle.dumps(bytearray(b"q\xff"), protocol)) for protocol in range(6))):
    print(back)
