import weakref


class K:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"K{self.n}"


a, b = K(1), K(2)
d = weakref.WeakKeyDictionary()
d[a], d[b] = "a", "b"
print(len(d), d[a], a in d, K(9) in d, sorted(d.values()), sorted(map(repr, d.keys())))
del a
print(len(d), list(d.items()))
print(d.get(K(0), "default"), d.pop(b), len(d), d.setdefault(b, 5), dict(d.items()))
v = weakref.WeakValueDictionary()
v["x"], v["y"] = b, K(3)
print(len(v), v["x"], v.get("y"), list(v), "y" in v)
k = v.setdefault("z", K(4))
print(v["z"], sorted(v.keys()))
del k
print(sorted(v), [x.n for x in v.values()])
s = weakref.WeakSet([b])
c = K(5)
s.add(c)
print(len(s), c in s, sorted(x.n for x in s))
del c
print(len(s), s == {b}, b in s)
s.discard(b)
s.discard(b)
try:
    s.remove(b)
except KeyError as e:
    print("KeyError")
for bad in (
    lambda: d[5],
    lambda: d.__setitem__("s", 1),
    lambda: v.__setitem__("k", 5),
    lambda: v["gone"],
    lambda: s.add(5),
    lambda: d[K(1)],
):
    try:
        bad()
    except (TypeError, KeyError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0].split("<weakref")[0])
items = [K(i) for i in range(5)]
d = weakref.WeakKeyDictionary((k, k.n) for k in items)
total = 0
for key in d:
    total += key.n
    key = None
print(total, len(d))
del items[1:4]
print(sorted(d.values()))


class Final:
    pass


f = Final()
fin = weakref.finalize(f, print, "finalize called", 1, sep="-")
print(fin.alive)
del f
print(fin.alive, fin())
g = Final()
fin2 = weakref.finalize(g, lambda x: x * 2, 21)
print(fin2(), fin2(), fin2.alive)
fin3 = weakref.finalize(g, print, "at exit")
print(fin3.detach() is not None, fin3.peek())
g2 = Final()
fin4 = weakref.finalize(g2, print, "runs when the program ends")
