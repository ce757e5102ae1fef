for r in (
    range(5),
    range(2, 8, 3),
    range(5, 0, -2),
    range(0),
    range(-3, 3),
    range(10**20, 10**20 + 5, 2),
    range(5, 5),
    range(0, -5),
):
    print(
        r,
        len(r),
        list(r),
        r[0] if r else None,
        r[-1] if r else None,
        list(reversed(r)),
        bool(r),
        r.start,
        r.stop,
        r.step,
    )
r = range(0, 20, 3)
print(
    r[2:5],
    r[::-1],
    r[::2],
    r[-3:],
    r[10:],
    r.index(9),
    r.count(9),
    r.count(10),
    9 in r,
    10 in r,
    9.0 in r,
    "9" in r,
    True in range(2),
    2**70 in range(2**80),
    r == range(0, 21, 3),
    range(0) == range(3, 3),
    range(1, 2, 5) == range(1, 3, 7),
    hash(r) == hash(range(0, 21, 3)),
    {r: 1}[range(0, 19, 3)],
)
print(
    len(range(2**62)),
    range(2**62)[2**61],
    range(2**70)[2**69],
    range(10)[-1],
    max(range(5)),
    sum(range(101)),
    sorted(range(3, 0, -1)),
    range(3)[True],
    list(range(True, 3)),
    type(iter(range(3))).__name__,
    type(iter(range(2**70))).__name__,
)
for f in (
    lambda: range(1.5),
    lambda: range("a"),
    lambda: range(1, 2, 0),
    lambda: range(),
    lambda: range(1, 2, 3, 4),
    lambda: r[100],
    lambda: r["a"],
    lambda: r.index(1),
    lambda: r[1.5],
    lambda: r + r,
    lambda: r * 2,
    lambda: r < r,
    lambda: len(range(2**64)),
    lambda: setattr(r, "start", 1),
    lambda: range(None),
    lambda: range(5)[::0],
    lambda: r.index("x"),
    lambda: type("R", (range,), {}),
    lambda: r.__setitem__(0, 1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
it = iter(range(3))
print(
    next(it),
    it.__length_hint__(),
    list(it),
    list(it),
    [i for i in range(10, 0, -3)],
    [*range(2)],
    (a := range(3))[1],
    a.__contains__(5),
    [x for x in range(2**63 - 2, 2**63 + 2)],
)
total = 0
for i in range(100, -100, -7):
    total += i
print(
    total,
    [list(range(i)) for i in range(3)],
    dict(enumerate(range(3))),
    range(5) is not range(5),
    range(5).__reduce__()[1],
)


class E:
    def __eq__(self, o):
        return o == 4


print(E() in range(10), range(10).count(E()), range(10).index(E()))


class Idx:
    def __index__(self):
        return 3


print(list(range(Idx())), range(10)[Idx()])
