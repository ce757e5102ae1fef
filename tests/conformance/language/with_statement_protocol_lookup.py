class CM:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is not None)
        return self.swallow


with CM("a") as a, CM("b") as b:
    print(a, b)
with (CM("c") as c, CM("d"), CM("e") as (x, *y)):
    print(c, x, y)
with CM("s", True):
    raise ValueError("swallowed")
try:
    with CM("outer"), CM("inner"):
        raise KeyError("through")
except KeyError as e:
    print("caught", e)
with CM("outer", True), CM("inner"):
    1 / 0
print("swallowed by outer")


def ret():
    with CM("r"):
        return "value"


print(ret())
for i in range(3):
    with CM(f"loop{i}"):
        if i == 0:
            continue
        break
holder = {}
with CM("subscript") as holder["k"]:
    print(holder)
for bad in (5, object(), type("OnlyEnter", (), {"__enter__": lambda s: s})(), type("OnlyExit", (), {"__exit__": lambda *a: None})()):
    try:
        with bad:
            print("body")
    except TypeError as e:
        print(e)
o = CM("instance attributes are not looked at")
o.__enter__ = o.__exit__ = None
with o:
    pass
with CM("no target") as _:
    pass
