import collections
import operator


def attempt(f):
    try:
        return f()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def walk(make, change):
    d = {1: "a", 2: "b", 3: "c"}
    it = make(d)
    next(it)
    change(d)
    result = attempt(lambda: list(it))
    return result, operator.length_hint(it), attempt(lambda: next(it, "end"))


def replace_all(d):
    d.clear()
    d.update({7: 1, 8: 2, 9: 3})


def swap(d):
    del d[3]
    d[4] = "d"


changes = {
    "add": lambda d: d.update({4: "d"}), "delete": lambda d: d.pop(3), "clear": lambda d: d.clear(), "replace": replace_all,
    "same size": swap, "new value": lambda d: d.update({3: "z"}), "first away": lambda d: (d.pop(1), d.update({1: "again"})),
}
makers = {"keys": iter, "values": lambda d: iter(d.values()), "items": lambda d: iter(d.items()), "back": reversed,
          "values back": lambda d: reversed(d.values()), "items back": lambda d: reversed(d.items())}
for name, make in makers.items():
    for what, change in changes.items():
        print(name, what, *walk(make, change))

# Views see what happens, and sets made from them while their elements change the dict do not break.
d = {1: 1, 2: 2}
keys = d.keys()
del d[1]
d[3] = 3
print(list(keys), len(keys), 3 in keys)


def over(s, f):
    it = iter(s)
    next(it)
    f(s)
    return attempt(lambda: len(list(it))), operator.length_hint(it)


print(over({1, 2, 3}, lambda s: s.add(4)), over({1, 2, 3}, lambda s: s.clear()), over({1, 2, 3}, lambda s: (s.remove(3), s.add(3))))
print(over(collections.deque("abc"), lambda s: s.append(1)), over(collections.deque("abc"), lambda s: s.rotate()), over(collections.deque("abc"), lambda s: s.__setitem__(1, 9)))
for method in ("append", "clear", "pop"):
    values = [1, 2, 3]
    it = iter(values)
    next(it)
    getattr(values, method)(*([4] if method == "append" else []))
    print(method, operator.length_hint(it), list(it), values.append(5), list(it), operator.length_hint(it))
