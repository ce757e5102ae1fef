l = [3, 1, 2]
l.append(4)
l.extend((5, 6))
l.insert(0, 0)
l.insert(-1, "x")
l.insert(100, "end")
l.insert(-100, "start")
print(l, l.pop(), l.pop(0), l.pop(-2), l)
l.remove(3)
l.reverse()
print(l, l.index(4), l.index(1, 2), l.count(1), l.copy() == l, l.copy() is l)
l.sort()
print(l, l + [7], l * 2, [0] * 3, 2 * [1, 2], [] * 5, l[:], l == list(l), l is list(l))
l.sort(reverse=True)
l.sort(key=lambda x: x % 3)
print(l)
l.clear()
print(
    l,
    not l,
    list(),
    list("ab"),
    list(range(3)),
    list({"k": 1}),
    [1, [2]] == [1, [2]],
    [1, 2] < [1, 3],
    [] < [0],
    [2] > [1, 5],
    [1] != [1.0],
)
for f in (
    lambda: [].pop(),
    lambda: [1].pop(5),
    lambda: [1].remove(2),
    lambda: [1].index(2),
    lambda: [1][1],
    lambda: [1, "a"].sort(),
    lambda: [].insert("x", 1),
    lambda: [1].extend(5),
    lambda: [1] + (2,),
    lambda: [1] * 1.5,
    lambda: [1].append(),
    lambda: [1].pop("x"),
    lambda: list(5),
    lambda: [1].index(1, 5),
    lambda: hash([]),
    lambda: [1] < ["a"],
    lambda: [1].sort(key=5),
    lambda: [1].__setitem__(5, 1),
    lambda: [1].__delitem__(5),
    lambda: [1].__getitem__("a"),
    lambda: [0] * (1 << 62),
    lambda: [1, 2].__setitem__(slice(None, None, 2), [1, 2]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
m = [1, 2, 3, 4, 5]
m[1:3] = ["a", "b", "c"]
m[::2] = [0, 0, 0]
m[len(m) :] = [9]
m[0:0] = [8]
del m[1], m[-1], m[0:1]
print(m)
m *= 2
m += "xy"
print(m)
m[:] = m
m.extend(m)
print(len(m))
m[2:4] = m[:1]
print(len(m))


class Eq:
    def __eq__(self, o):
        print("eq", o)
        return o == 3


print([1, 2, 3].index(Eq()), [1, 3, 3].count(Eq()), Eq() in [1, 3])
x = [1, 2, 3]
x.remove(Eq())
print(x)
r = [1]
r.append(r)
print(r, len(r), r[1][1][1][0])
nested = [[0] * 2] * 2
nested[0][0] = 1
print(nested)
