class C:
    pass


o = C()
for i in range(300):
    setattr(o, f"attr{i}", i)
print(len(vars(o)), o.attr0, o.attr299, sum(vars(o).values()))
for i in range(0, 300, 2):
    delattr(o, f"attr{i}")
print(len(vars(o)), hasattr(o, "attr0"), o.attr1, list(vars(o))[:3])
for i in range(0, 300, 2):
    setattr(o, f"attr{i}", -i)
print(len(vars(o)), list(vars(o))[:2], list(vars(o))[-2:])
p = C()
p.a, p.b, p.c = 1, 2, 3
del p.a
p.a = 4
print(vars(p))
q = C()
q.c, q.b, q.a = 1, 2, 3
print(vars(q), [x.a for x in (p, q)], [x.c for x in (p, q)])
big = type("Big", (), {f"m{i}": (lambda self, i=i: i) for i in range(500)})
b = big()
print(b.m0(), b.m499(), sum(getattr(b, f"m{i}")() for i in range(500)))
objs = []
for i in range(100):
    x = C()
    if i % 3 == 0:
        x.first = i
    if i % 2 == 0:
        x.second = i
    x.last = i
    objs.append(x)
print(
    sum(x.last for x in objs),
    sum(getattr(x, "first", 0) for x in objs),
    sum(x.second for x in objs if hasattr(x, "second")),
)
for x in objs:
    x.__dict__.pop("first", None)
print(any(hasattr(x, "first") for x in objs), vars(objs[6]))
weird = C()
for name in ("a b", "", "1", "é", "class", "\0"):
    setattr(weird, name, name)
print([getattr(weird, n) for n in ("a b", "", "1", "é", "class", "\0")])
chain = C()
cur = chain
for i in range(2000):
    cur.next = C()
    cur = cur.next
n, cur = 0, chain
while hasattr(cur, "next"):
    cur, n = cur.next, n + 1
print(n)
