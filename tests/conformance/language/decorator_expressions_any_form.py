registry = {}


def tag(label):
    print("make", label)

    def deco(f):
        print("apply", label, f if isinstance(f, str) else f.__name__)
        return f

    return deco


decos = [tag("list0"), tag("list1")]


class NS:
    attr = staticmethod(tag("attr"))


@decos[0]
@NS.attr
@tag("a") if True else tag("b")
@(lambda f: f)
@(w := tag("walrus"))
@registry.setdefault("k", tag("stored"))
def f():
    return "f"


print(f())


@str.upper
@(lambda c: c.__name__)
class named:
    pass


print(named)


@property
@staticmethod
def odd(): ...


print(type(odd).__name__)


def order(n):
    def deco(f):
        print("deco", n)
        return f

    print("expr", n)
    return deco


@order(1)
@order(2)
def g(x=print("default")): ...


@order("c1")
class K(print("bases") or object):
    print("body")


for src in ("@5\ndef f(): pass", "@None\nclass C: pass", "@undefined\ndef f(): pass", "@(1/0)\ndef f(): pass"):
    try:
        exec(src)
    except Exception as e:
        print(type(e).__name__, e)
