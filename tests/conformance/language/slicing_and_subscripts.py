class S:
    def __getitem__(self, k):
        return k


s = S()
print(s[1], s[1:2], s[1:2:3], s[:], s[::], s[::2], s[:5], s[5:], s[1, 2], s[1:2, 3], s[...], s[..., 1:], s[()], s[(1,)], s[1,])
print(s[lambda: 0].__name__, s[None], s["k"], s[x := 5], x)
print(s[1:2].start, s[1:2].stop, s[1:2].step, type(s[:]).__name__)
l = list(range(10))
print(l[2:5], l[-3:], l[::-1], l[8:2:-2], l[100:], l[:-100], l[True], l[-1:0:-3])
l[2:4] = ["a", "b", "c"]
print(l)
l[::3] = [0] * len(l[::3])
print(l)
l[1:1] = "ins"
print(l)
l[:] = range(3)
print(l)
print("hello"[1:4], "hello"[::-1], (1, 2, 3)[1:], b"abc"[0], b"abc"[:2], range(10)[2:8:2])


class Idx:
    def __index__(self):
        return 1


print(l[Idx()], l[Idx():], "abc"[Idx()])
for bad in (
    lambda: l[1.0],
    lambda: l["1"],
    lambda: l[1, 2],
    lambda: l[10],
    lambda: "s"["t"],
    lambda: (1,)[5],
    lambda: (1,)[None],
    lambda: l[::0],
    lambda: l["a":],
    lambda: 5[0],
    lambda: None[0],
    lambda: len[0],
    lambda: {}[1],
    lambda: {}[[]],
    lambda: {1}[0],
    lambda: b"x"[5],
    lambda: range(3)[7],
    lambda: "abc"[10],
    lambda: l.__setitem__(slice(None, None, 2), [1, 2, 3]),
    lambda: l.__setitem__(9, 1),
    lambda: l.__setitem__(slice(0, 1), 5),
    lambda: int["x"],
    lambda: S["x"],
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
