a = b = c = d = 1
del a, (b, [c])
print("a" in globals(), "b" in globals(), "c" in globals(), d)
l = [0, 1, 2, 3, 4, 5]
del l[0], l[-1]
print(l)
del l[::2]
print(l)
del l[:]
print(l)
dct = {"x": 1, "y": 2}
del dct["x"]
print(dct)


class A:
    v = 1

    def __delattr__(self, name):
        print("delattr", name)

    def __delitem__(self, key):
        print("delitem", key)


o = A()
del o.v, o[1], o[1:2], o[::3], o[1, 2], o[...]
for src in ("del nope", "del dct['z']", "del l[5]", "del (5).x", "del 'abc'[0]", "del (1, 2)[0]", "del A.missing", "del int.bit_length", "del len", "del {1}[0]"):
    try:
        exec(src)
    except Exception as e:
        print(type(e).__name__, e)


def local():
    x = 1
    del x
    try:
        del x
    except UnboundLocalError as e:
        print(e)
    x = 2

    def inner():
        return x

    del x
    try:
        inner()
    except NameError as e:
        print(e)
    x = 3
    return inner()


print(local())
for i in range(3):
    del i
print("i" in globals())
del A.v
print(hasattr(A, "v"))
