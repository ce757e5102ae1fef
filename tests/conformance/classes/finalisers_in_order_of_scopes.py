# When objects die: at rebinding, del, scope exit, container mutation, exception handling, comprehension end, argument passing.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"   -{self.name}")

    def __repr__(self):
        return self.name


def step(text):
    print(text)


step("temporary")
Noisy("t")
step("rebinding")
x = Noisy("first")
x = Noisy("second")
step("del")
del x


def scope():
    a, b = Noisy("a"), Noisy("b")
    c = Noisy("c")
    step(" leaving")


step("scope")
scope()


def passing(o):
    step(f" got {o}")
    o = None
    step(" forgotten")


step("argument")
passing(Noisy("arg"))
step("returned and dropped")
(lambda: Noisy("returned"))()
step("containers")
l = [Noisy("l0"), Noisy("l1"), Noisy("l2")]
l[1] = None
l.pop()
l.clear()
d = {1: Noisy("d1"), 2: Noisy("d2")}
d[1] = 0
d.pop(2)
s = {3: Noisy("s")}
s |= {3: 4}
step("slices")
l = [Noisy(f"s{i}") for i in range(4)]
l[1:3] = []
del l[:]
step("comprehension")
print(len([Noisy("in comprehension") for _ in range(2)]))
step("generator")


def gen():
    n = Noisy("in generator")
    yield n
    step(" generator goes on")


g = gen()
next(g)
del g
for n in gen():
    step(f" loop {n}")
del n
step("exceptions")


def fails():
    local = Noisy("local of failing frame")
    raise ValueError


try:
    fails()
except ValueError as e:
    step(" handler")
step(" after handler")
try:
    try:
        fails()
    finally:
        step(" finally")
except ValueError:
    pass
step("closure")


def closure():
    kept = Noisy("cell")
    return lambda: kept


f = closure()
step(f" {f()}")
del f
step("attributes")
o = Noisy("owner")
o.part = Noisy("part")
o.part = None
o.part = Noisy("second part")
del o
step("tuple unpacking")
a, *b = Noisy("u1"), Noisy("u2"), Noisy("u3")
a = 1
b = 2
step("with")


class Manager:
    def __enter__(self):
        return Noisy("entered")

    def __exit__(self, *a):
        step(" exit")


with Manager():
    step(" body without a name")
with Manager() as m:
    step(" body")
m = None
step("chained calls")
print(str(Noisy("chained")).upper())
step("conditional")
print(bool(Noisy("condition")) and 1)
step("end")
