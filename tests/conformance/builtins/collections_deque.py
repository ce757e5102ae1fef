from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
d.extend([5, 6])
d.extendleft([-1, -2])
print(d, d.pop(), d.popleft(), len(d), d[0], d[-1], d[3], 3 in d, d.index(3), d.count(2))
d.rotate(2)
print(d)
d.rotate(-1)
d.insert(2, "x")
d.remove("x")
d.reverse()
print(d, list(reversed(d)), d.copy() == d, d + deque([9]), d * 2, deque("ab") < deque("b"), d == list(d), bool(deque()))
d[0] = "first"
del d[1]
print(d)
m = deque(maxlen=3)
for i in range(5):
    m.append(i)
print(m, m.maxlen, deque([1, 2, 3, 4], 2), deque(m, maxlen=1), repr(deque()), str(deque("a")))
m.appendleft("l")
m.extend([7, 8])
print(m, m * 2)
m += [9]
print(m, m.clear(), m)
for f in (
    lambda: deque().pop(),
    lambda: deque().popleft(),
    lambda: deque([1])[5],
    lambda: deque([1]).remove(9),
    lambda: deque([1]).index(9),
    lambda: deque(5),
    lambda: deque([], -1),
    lambda: deque([], "x"),
    lambda: hash(deque()),
    lambda: deque([1])[0:1],
    lambda: deque(maxlen=1).insert(0, 1) or deque([1], 1).insert(0, 2),
    lambda: deque() + [1],
    lambda: deque([1]) < [1],
    lambda: setattr(m, "maxlen", 5),
    lambda: deque([1]).rotate("x"),
    lambda: deque()[0],
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
it = iter(deque([1, 2]))
print(next(it), it.__length_hint__(), list(it))
x = deque([1, 2])
try:
    for i in x:
        x.append(i)
except RuntimeError as e:
    print(e)
big = deque(range(1000))
for _ in range(500):
    big.rotate(7)
    big.append(big.popleft())
print(sum(big), big[0], big[500], len(big))
r = deque([1])
r.append(r)
print(r)


class D(deque):
    def __init__(self, *a, tag=None):
        super().__init__(*a)
        self.tag = tag


print(D([1], tag="t").tag, D([1]), type(D([1]).copy()).__name__)
