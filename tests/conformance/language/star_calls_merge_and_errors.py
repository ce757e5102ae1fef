def f(*a, **k):
    return a, k


print(f(*[1], 2, *(3, 4), **{"x": 1}, y=2, **{"z": 3}))
print(f(*"ab", *range(2)))
print(f(**{}), f(*[]), f(*[], **{}))
a = [1]
r, k = f(*a)
print(type(r), r is a)
d = {"q": 1}
_, got = f(**d)
got["new"] = 1
print(d)


class M:
    def keys(self):
        return iter(["one", "two"])

    def __getitem__(self, key):
        return len(key)


print(f(**M()))


class MyStr(str):
    pass


print(f(**{MyStr("k"): 1}))
bad = [
    lambda: f(*1),
    lambda: f(**1),
    lambda: f(**[1, 2]),
    lambda: f(**{1: 2}),
    lambda: f(x=1, **{"x": 2}),
    lambda: f(**{"x": 1}, **{"x": 2}),
    lambda: f(*None),
    lambda: f(**None),
    lambda: len(*1),
    lambda: print(**1),
    lambda: f(1, *(i / 0 for i in [1])),
    lambda: f.missing(*[]),
    lambda: None(*[]),
    lambda: dict(a=1, **{"a": 2}),
    lambda: f(**{"a b": 1, "class": 2}),
    lambda: int("1", **{"base": 10, "extra": 1}),
]
for b in bad:
    try:
        print(b())
    except Exception as e:
        print(type(e).__name__, e)
