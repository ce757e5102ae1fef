import operator


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2, 3])

    def __length_hint__(self):
        print("asked")
        if isinstance(self.hint, BaseException):
            raise self.hint
        return self.hint


print(
    operator.length_hint([1, 2]),
    operator.length_hint(5, 7),
    operator.length_hint(iter([1, 2, 3])),
    operator.length_hint((x for x in [1])),
)
print(list(Hint(10)), list(Hint(0)), list(Hint(NotImplemented)), list(Hint(TypeError("means no hint"))))
for bad in (-1, "x", 1.5, ValueError("goes through")):
    try:
        print(list(Hint(bad)))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
it = iter([1, 2, 3])
print(operator.length_hint(it))
next(it)
print(operator.length_hint(it), it.__length_hint__())
for x in (
    iter(range(5)),
    iter("abc"),
    iter((1, 2)),
    iter({1: 2}),
    iter({1, 2}),
    reversed([1, 2]),
    iter(b"ab"),
    enumerate([1]),
    zip([1]),
    map(str, [1]),
):
    print(type(x).__name__, operator.length_hint(x, -5 % 100))


class Len:
    def __len__(self):
        print("len")
        return 2

    def __length_hint__(self):
        print("never")
        return 9

    def __iter__(self):
        return iter("ab")


print(operator.length_hint(Len()), list(Len()))
for bad in (
    lambda: operator.length_hint([], "x"),
    lambda: operator.length_hint(Hint("s")),
    lambda: operator.length_hint(Hint(-3)),
    lambda: operator.length_hint(),
):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(e)
d = {1: 1, 2: 2}
di = iter(d)
d[3] = 3
print(operator.length_hint(di))
