d = {}
for i in range(20):
    d[i] = i * i
for i in range(0, 20, 2):
    del d[i]
d[0] = "again"
print(list(d), d.popitem(), len(d))
for i in range(1000):
    d[f"k{i}"] = i
for i in range(0, 1000, 3):
    del d[f"k{i}"]
print(len(d), list(d)[:12], list(d)[-2:], sum(v for k, v in d.items() if isinstance(k, str)))
d["k1"] = "overwritten keeps its place"
print(list(d).index("k1"), d["k1"])
while len(d) > 5:
    d.popitem()
print(d)
d.clear()
d["x"] = 1
print(d)


class K:
    def __init__(self, v, h):
        self.v, self.h = v, h

    def __hash__(self):
        return self.h

    def __eq__(self, o):
        return isinstance(o, K) and self.v == o.v

    def __repr__(self):
        return f"K{self.v}"


same = {K(i, 7): i for i in range(50)}
print(len(same), same[K(25, 7)], K(99, 7) in same)
for i in range(0, 50, 2):
    del same[K(i, 7)]
print(len(same), list(same)[:3], same.get(K(0, 7)), same[K(49, 7)])
first, second = K("same", 1), K("same", 1)
t = {first: "a"}
t[second] = "b"
print(t, list(t)[0] is first)


class Weird:
    def __hash__(self):
        return 1

    def __eq__(self, o):
        raise ValueError("eq fails")


w = {Weird(): 1}
for f in (lambda: w[Weird()], lambda: w.get(Weird()), lambda: Weird() in w, lambda: w.__setitem__(Weird(), 2)):
    try:
        f()
    except ValueError as e:
        print(e, len(w))


class Mutates:
    def __hash__(self):
        return 1

    def __eq__(self, o):
        target.clear()
        return False


target = {Mutates(): i for i in range(1)}
target[1] = "one"
print(target.get(Mutates(), "default"), len(target))
ints = {i: -i for i in range(5000)}
print(sum(ints.values()), ints[4999], list(ints)[2500], {v: k for k, v in ints.items()}[-77])
neg = {-1: "a", -2: "b", 2**61 - 1: "c", 0: "d", 2**61 - 2: "e", 1.5: "f", "1.5": "g", (1,): "h", None: "i"}
print([neg[k] for k in (-1, -2, 0, 1.5, "1.5", (1,), None)], len(neg), -1.0 in neg, False in neg)
