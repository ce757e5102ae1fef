def lcg(n, seed=1):
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2**31
        yield seed


for n in (0, 1, 2, 3, 10, 31, 32, 33, 63, 64, 65, 100, 1000, 5000):
    data = list(lcg(n))
    s = sorted(data)
    assert all(a <= b for a, b in zip(s, s[1:])) and len(s) == n and sum(s) == sum(data)
    assert sorted(data, reverse=True) == s[::-1]
    assert sorted(s) == s and sorted(s[::-1]) == s
    pairs = [(x % 10, i) for i, x in enumerate(data)]
    st = sorted(pairs, key=lambda p: p[0])
    assert all(a[0] < b[0] or a[1] < b[1] for a, b in zip(st, st[1:]))
    rs = sorted(pairs, key=lambda p: p[0], reverse=True)
    assert all(a[0] > b[0] or a[1] < b[1] for a, b in zip(rs, rs[1:]))
print("integers")
floats = [x / 7 for x in lcg(1000)]
print(
    sorted(floats)[0],
    sorted(floats)[-1],
    sorted([x % 100 for x in lcg(2000)])[:5],
    sorted([x % 100 for x in lcg(2000)])[-3:],
)
words = ["".join(chr(97 + x // 26**i % 26) for i in range(4)) for x in lcg(1000)]
print(
    sorted(words)[:3],
    sorted(words)[-3:],
    sorted(words, key=len)[:2],
    sorted(words, key=lambda w: w[::-1])[:2],
    sorted(set(words))[:2],
)
mixed = [x if i % 2 else float(x) for i, x in enumerate(lcg(200))]
print(sorted(mixed)[:2], min(mixed), max(mixed), sorted([2**70, 5, -(2**80), 0.5, True])[0:5])
tuples = [(x % 5, -(x % 7), str(x % 3)) for x in lcg(300)]
print(sorted(tuples)[:2], sorted(tuples)[-2:], sorted(tuples, key=lambda t: t[2])[0])
saw = [i % 37 for i in range(2000)]
organ = list(range(500)) + list(range(500, 0, -1))
runs = [x for k in range(10) for x in range(k, 1000, 10)]
for name, d in (
    ("saw", saw),
    ("organ", organ),
    ("runs", runs),
    ("equal", [7] * 500),
    ("almost", list(range(500)) + [3]),
):
    s = sorted(d)
    print(
        name,
        s[:4],
        s[-2:],
        sum(s),
        s == sorted(d, key=lambda x: x),
        sorted(d, key=lambda x: -x) == sorted(d, reverse=True),
    )
count = [0]


class C:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        count[0] += 1
        return self.v < o.v


sorted([C(i) for i in range(1000)])
print(count[0])
count[0] = 0
sorted([C(i) for i in range(1000, 0, -1)])
print(count[0])
