def t(x):
    print(x, end=" ")
    return x


def f(*a, **k):
    print("->", a, sorted(k.items()))


f(t(1), t(2), *t([3, 4]), t(5), k=t(6), **t({"m": 7}), z=t(8))
f(*t([1]), a=t(2), *t([3]))
print([t(1), t(2), *t((3,))])
print({t("a"): t(1), t("b"): t(2), **t({"c": 3})})
print((t(1), t(2))[t(0)])
print(t([1, 2, 3, 4])[t(0) : t(3) : t(2)])
print(t(2) ** t(3) ** t(0))
print(-t(2) ** 2)
print(t(10) - t(3) - t(2))
print(t(1) if t(0) else t(2))


class Box:
    def __setitem__(self, k, v):
        print("set", k, v)

    def __getitem__(self, k):
        print("get", k, end=" ")
        return 10


def box(name):
    print(name, end=" ")
    return Box()


box("target")[t("key")] = t("value")
box("a")[t("i")] += t(5)
x = box("p")[t("q")] = t("r")
print(x)
i, box("m")[i] = t(0), t(9)
(lambda d=t("default"): print("called", d))()
