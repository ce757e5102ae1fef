class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = D("a")
b = a
del a
print("one left")
b = None
print("gone")
D("temporary")
x = D("first")
x = D("second")
print("replaced")
l = [D("l0"), D("l1"), D("l2")]
l.pop(0)
print("popped")
del l[0]
l.clear()
d = {"k": D("value")}
d["k"] = 1
t = (D("in tuple"),)
t = None


def f(p):
    local = D("local")
    return p


f(D("argument"))
print("f returned")
r = f(D("returned"))
print("still here")
r = 0


def g():
    yield D("yielded")
    print("after yield")


for v in g():
    print("got", v.name)
v = None


class Owner:
    def __init__(self):
        self.part = D("part")

    def __del__(self):
        print("owner dies first")


Owner()
print([D("c1").name, D("c2").name])
try:
    e1 = D("in try")
    raise ValueError
except ValueError:
    e1 = None
    print("in except")


class Chain(D):
    def __init__(self, name, nxt):
        super().__init__(name)
        self.next = nxt


c = Chain("head", Chain("middle", Chain("tail", None)))
del c
lam = (lambda q: lambda: q)(D("closure"))
lam = None
s = {D("set member")}
s = None
m = D("bound").__init__
m = None
x, y = D("x"), D("y")
x, y = y, x
x = None
print("x gone")
y = None
D("chained call").__class__.__name__
print("end")
