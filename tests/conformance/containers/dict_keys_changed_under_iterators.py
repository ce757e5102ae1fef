"""Dicts whose keys change while their size stays, under iterators of both directions and all three kinds."""


def outcome(it):
    try:
        return list(it)
    except RuntimeError as e:
        return f"RuntimeError: {e}"


for make in (iter, lambda d: iter(d.keys()), lambda d: iter(d.values()), lambda d: iter(d.items())):
    for size in (1, 3, 12):
        d = dict.fromkeys(range(size), "v")
        it = make(d)
        seen = [next(it)]
        last = size - 1
        del d[last]
        d[last] = "again"
        print("last key anew", size, seen, outcome(it))

    d = {0: 0}
    try:
        for i in d:
            del d[0]
            d[0] = 0
            print("loop", i)
    except RuntimeError as e:
        print("RuntimeError:", e)

for make in (reversed, lambda d: reversed(d.keys()), lambda d: reversed(d.values()), lambda d: reversed(d.items())):
    d = {f"k{i}": i for i in range(100)}
    for i in range(1, 100):
        del d[f"k{i}"]
    it = make(d)
    d.clear()
    d["k0"] = 0
    print("cleared and restored", outcome(it))

    d = dict.fromkeys(range(10))
    for i in range(7):
        del d[i]
    it = make(d)
    print("reversed", next(it))
    d.clear()
    d.update(dict.fromkeys(range(10)))
    for i in range(3, 10):
        del d[i]
    print(outcome(it))

# As a stack, as a queue, and as one that is emptied and filled again.
d = {}
for i in range(1000):
    d[i] = -i
    if i % 3:
        print(end="") if d.popitem() == (i, -i) else print("wrong", i)
print(len(d), list(d)[:4], d.popitem(), len(d))
while len(d) > 3:
    del d[next(iter(d))]
print(d)
for i in range(50):
    d["k"] = i
    del d["k"]
print(d, list(reversed(d)))
while d:
    print(d.popitem())
d[1] = 2
print(d)
try:
    {}.popitem()
except KeyError as e:
    print(repr(e))
