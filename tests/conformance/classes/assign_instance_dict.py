class A:
    cls_attr = "class"

    def method(self):
        return sorted(vars(self))


a = A()
a.x = 1
d = a.__dict__
print(d, d is a.__dict__, vars(a) is d)
d["y"] = 2
print(a.y)
a.__dict__ = {"z": 3}
print(a.method(), hasattr(a, "x"), d)
shared = {}
b, c = A(), A()
b.__dict__ = c.__dict__ = shared
b.v = "from b"
print(c.v, shared)
del a.__dict__
print(vars(a))
a.w = 1
print(a.__dict__)
for bad in (5, None, [], ()):
    try:
        a.__dict__ = bad
    except TypeError as e:
        print(e)


class SubDict(dict):
    def __getitem__(self, k):
        print("never asked")

    def __missing__(self, k):
        print("never asked")


a.__dict__ = SubDict(p=1)
print(a.p, type(a.__dict__).__name__)
a.__dict__[5] = "not a string key"
print(a.__dict__)
try:
    dir(a)
except TypeError as e:
    print(e)
o = A()
o.__dict__["cls_attr"] = "instance"
print(o.cls_attr)
del o.cls_attr
print(o.cls_attr)
o.__dict__.update(one=1, two=2)
print([k for k in o.__dict__], o.one + o.two)
o.__dict__.clear()
print(hasattr(o, "one"))
for k in "abc":
    setattr(o, k, k)
del o.b
o.b = "again"
print(o.__dict__)
before = o.__dict__
o.__dict__ = dict(before)
o.a = "changed"
print(before["a"], o.a)
print(type(A.__dict__).__name__)
try:
    A.__dict__["x"] = 1
except TypeError as e:
    print(e)


class Manual:
    __dict__ = {"fake": 1}


m = Manual()
m.real = 2
print(m.__dict__, m.real)
