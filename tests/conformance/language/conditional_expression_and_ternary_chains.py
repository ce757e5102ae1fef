def sign(n):
    return -1 if n < 0 else 1 if n > 0 else 0


print([sign(n) for n in (-5, 0, 5)])
print("yes" if [] else "no", "yes" if [0] else "no")
log = []
x = (log.append("a") or 1) if (log.append("c") or True) else (log.append("b") or 2)
print(x, log)
print((1 if True else 2) if False else (3 if True else 4))
print([i if i % 2 else "even" for i in range(4)])
print({("k" if b else "j"): (1 if b else 2) for b in (0, 1)})
f = (lambda: 1) if x else (lambda: 2)
print(f())
print(1 if x else 2, *(["a"] if x else []), **({"sep": "-"} if x else {}))
a, b = (1, 2) if x else (3, 4)
print(a, b)
print(not 1 if 0 else not 0, 1 + 2 if 0 else 3 * 4)
y = z = 5 if 0 else 6
print(y, z)
def g(v=1 if 0 else 2): return v
print(g())
print([][0] if [] else "guarded")
print(1 if 1 else undefined, undefined if 0 else 1)
t = 1 if 1 else 2,
print(t)
