s = slice(1, 10, 2)
print(
    s,
    s.start,
    s.stop,
    s.step,
    slice(5),
    slice(None),
    slice(1, None),
    s == slice(1, 10, 2),
    s != slice(1),
    slice(1) < slice(2),
    s.indices(7),
    slice(None, None, -1).indices(5),
    slice(-3, None).indices(10),
    slice(100).indices(3),
    slice(5, -100, -2).indices(10),
    slice(-100, 100).indices(0),
)
print(
    hash(slice(1, 2)) == hash(slice(1, 2)),
    {slice(1): "k"}[slice(1)],
    list(range(10))[s],
    "abcdefghijk"[s],
    (0, 1, 2)[slice(1, None)],
    type(s).__name__,
    repr(slice("a", [1], None)),
)
for f in (
    lambda: slice(),
    lambda: slice(1, 2, 3, 4),
    lambda: slice(1, 2, 0).indices(5),
    lambda: slice("a").indices(5),
    lambda: slice(1).indices(-1),
    lambda: slice(1).indices("x"),
    lambda: setattr(s, "start", 2),
    lambda: hash(slice([])),
    lambda: [1][slice("a", None)],
    lambda: slice(1.5).indices(5),
    lambda: s < 5,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
l = list(range(10))
del l[slice(0, 10, 3)]
print(l)
l[slice(1, 3)] = "xyz"
print(l)


class Idx:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print(list(range(10))[Idx(2) : Idx(8) : Idx(3)], slice(Idx(1), Idx(5)).indices(10))
for start in (None, -7, -2, 0, 3, 9):
    for step in (None, -2, 3):
        print(
            start,
            step,
            list(range(6))[start::step],
            list(range(6))[:start:step],
            "abcdef"[start::step],
            slice(start, None, step).indices(6),
        )
print(list(range(5))[2**70 :], list(range(5))[-(2**70) :], "abc"[: 2**70], (1, 2)[:: 2**70], b"abc"[-(2**70) :: -1])
