print([*range(3), *"ab", 1])
print((*[], 1, *(2, 3)))
print(sorted({*[1, 2], *[2, 3]}))
print({**{"a": 1, "b": 2}, "a": 3, **{"c": 4}})
print({"a": 0, **{"a": 1}})
x = *range(2), 5
print(x)


def f():
    return *x, 9


print(f())


def g():
    yield *x, 8


print(list(g()))
for v in *x, "end":
    print(v, end=" ")
print()
print([*{1: 2}], [*"é"], [*b"ab"])


class It:
    def __iter__(self):
        yield from (1, 2)


class Mapping:
    def keys(self):
        print("keys")
        return ["p", "q"]

    def __getitem__(self, k):
        print("item", k)
        return k.upper()


print([*It(), *It()])
print({**Mapping()})
for src in ("[*1]", "(*None,)", "{*3}", "{**[1]}", "{**5}", "{**It()}", "{*[[]]}"):
    try:
        print(eval(src))
    except Exception as e:
        print(src, type(e).__name__, e)
l = [1, 2, 3]
print(l[0:1], (lambda *a: a)(*l[1:], *"z"))
d = {1: "a"}
d2 = {**d}
print(d2 == d, d2 is d)
class S:
    def __getitem__(self, k): return k
print(S()[*l], S()[*l, 4], S()[*"ab", 1:2])
