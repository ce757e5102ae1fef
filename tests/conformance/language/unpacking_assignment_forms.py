a, b = 1, 2
a, b = b, a
print(a, b)
(a, (b, c)), d = (1, [2, 3]), 4
print(a, b, c, d)
[x, y, z] = "xyz"
print(x, y, z)
first, *rest = range(5)
*init, last = range(5)
head, *mid, tail = "ab"
print(first, rest, init, last, head, mid, tail)
(*only,) = iter([1, 2])
print(only)
for i, (j, *k) in enumerate([(1, 2, 3), (4,)]):
    print(i, j, k)
p = q = r = []
p.append(1)
print(p is q is r, r)
o = type("O", (), {})()
o.a, o.b, lst = 1, 2, [0, 0, 0]
lst[0], lst[1:], o.c = 9, [8, 7, 6], 5
print(lst, vars(o))
i = 0
i, lst[i] = 1, "second"
print(lst)
() = []
[] = ()
a, b = {"k1": 1, "k2": 2}
print(a, b)
(a), [b] = 5, [6]
print(a, b)
*a, = 1, 2
print(a)


def cases():
    yield lambda: exec("a, b = 1,")
    yield lambda: exec("a, b = 1, 2, 3")
    yield lambda: exec("a, *b, c = [1]")
    yield lambda: exec("a, b = 5")
    yield lambda: exec("a, b = None")
    yield lambda: exec("a, b, c = 'ab'")
    yield lambda: exec("a, b = iter([1, 2, 3])")
    yield lambda: exec("a, b = {1}")
    yield lambda: exec("[] = [1]")
    yield lambda: exec("*a, b, c = ()")
    yield lambda: exec("a, b = {1: 2, 3: 4, 5: 6}")
    yield lambda: exec("a, = []")


for case in cases():
    try:
        case()
    except Exception as e:
        print(type(e).__name__, e)
