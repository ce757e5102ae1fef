class CM:
    def __init__(self, v):
        self.v = v

    def __enter__(self):
        return self.v

    def __exit__(self, *a):
        return False


class O:
    pass


o, d, l = O(), {}, [0, 1, 2]
with CM(1) as o.attr:
    print(o.attr)
with CM(2) as d["k"]:
    print(d)
with CM([7, 8]) as l[0:2]:
    print(l)
with CM((1, (2, 3))) as (a, (b, c)):
    print(a, b, c)
with CM("xy") as [p, q]:
    print(p, q)
with CM(range(4)) as (first, *rest):
    print(first, rest)
with CM(5) as (n):
    print(n)
with CM(6) as m:
    print(m)
with (yes := CM(7)) as w:
    print(yes.v, w)
with CM(8):
    pass
with CM(1) as x, CM(x + 1) as y, CM(x + y) as z:
    print(x, y, z)
print("still bound", x, y, z)
with CM(0) as i, CM([i]) as l[i]:
    print(l)
for bad in (
    "with CM(1) as (a, b): pass",
    "with CM([1]) as (a, b): pass",
    "with CM(1) as undefined.attr: pass",
    "with CM(1) as d[[]]: pass",
    "with CM(1) as (lambda: 0).x.y: pass",
):
    try:
        exec(bad)
    except Exception as e:
        print(type(e).__name__, e)


class Reports(CM):
    def __exit__(self, kind, value, tb):
        print("exit sees", kind and kind.__name__)
        return True


with Reports(1) as (a, b):
    print("never")
with Reports(1) as d[[]]:
    print("never")


def f():
    with CM("local") as loc:
        pass
    with CM("again") as loc:
        return loc, locals().keys() == {"loc"}


print(f())


class K:
    with CM("class scope") as attr:
        pass


print(K.attr)


def g():
    global made
    with CM("global target") as made:
        pass


g()
print(made)
