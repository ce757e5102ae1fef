if (n := 10) > 5:
    print(n)
print([y := 1, y**2, y + 1], y)
data = [3, 1, 4, 1, 5]
print([m for d in data if (m := d * 2) > 4], m)


def f(values):
    total = 0
    partial = [total := total + v for v in values]
    return partial, total


print(f([1, 2, 3]))


def g():
    any((hit := v) > 3 for v in [1, 5, 7])
    return hit


print(g())


def h():
    def inner():
        nonlocal z
        return [z := i for i in range(3)]

    z = None
    r = inner()
    return r, z


print(h())
buffer = "abcdef"
pos = 0
chunks = []
while chunk := buffer[pos : pos + 4]:
    chunks.append(chunk)
    pos += 4
print(chunks)
print((lambda: (q := 4) + q)())
print(f"{(w := 7)} {w:=^5}")
x = (y := 1, 2)
print(x, y)
print({(k := "a"): (v := 1)}, k, v)
s = [0, 1, 2, 3]
print(s[(i := 1) : (j := 3)], i, j)
print(len(a := [1, 2]), a)
def dflt(p=(made := "at definition")): return p
print(dflt(), made)


def glob():
    global gl
    [gl := i for i in range(5)]


glob()
print(gl)
print((b := 5) if (c := 0) else (d := 6), c, d)
