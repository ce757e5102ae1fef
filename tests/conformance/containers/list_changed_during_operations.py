def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Clears:
    def __init__(self, target, value=None):
        self.target = target
        self.value = value

    def __eq__(self, other):
        self.target.clear()
        return self.value == other if self.value is not None else False

    def __lt__(self, other):
        self.target.clear()
        return True

    def __index__(self):
        self.target.clear()
        return 0

    def __repr__(self):
        self.target.clear()
        return "Clears"

    def __hash__(self):
        return 1


def run(name, function):
    target = []
    target.extend([Clears(target), 1, 2, 3])
    try:
        result = function(target)
        print(name, "->", result if not isinstance(result, list) or result is not target else "itself", len(target))
    except Exception as error:
        print(name, "!!", type(error).__name__, error, len(target))


run("index", lambda x: x.index(1))
run("count", lambda x: x.count(1))
run("contains", lambda x: 5 in x)
run("remove", lambda x: x.remove(1))
run("repr", lambda x: repr(x))
run("eq", lambda x: x == [0, 1, 2, 3])
run("lt", lambda x: x < [0, 1])
run("min", lambda x: min(x) is not None)
run("sort", lambda x: x.sort())
run("sorted", lambda x: len(sorted(x)))
run("setitem", lambda x: x.__setitem__(Clears(x), 5))
run("delitem", lambda x: x.__delitem__(Clears(x)))
run("getitem", lambda x: x[Clears(x)])
run("insert", lambda x: x.insert(Clears(x), 9))
run("pop", lambda x: x.pop(Clears(x)))
run("mul", lambda x: len(x * Clears(x)))
run("slice", lambda x: x[Clears(x) :])
run("set slice", lambda x: x.__setitem__(slice(0, Clears(x)), [1]))
run("extended", lambda x: x.__setitem__(slice(0, Clears(x), 2), []))
run("join", lambda x: ",".join(map(str, x)))
run("set", lambda x: len(set(x)))
x = [1, 2, 3]
seen = []
for item in x:
    seen.append(item)
    if len(x) < 8:
        x.append(item * 10)
print(seen)
x = [1, 2, 3, 4, 5, 6]
print([x.remove(item) or item for item in x], x)
x = [1, 2, 3]
print([(x.insert(0, 0), item)[1] for item, _ in zip(x, range(6))], x)
x = list(range(6))
iterator = reversed(x)
print(next(iterator), x.clear(), list(iterator), iterator.__length_hint__())
iterator = iter(x)
print(list(iterator), x.append(1), list(iterator))


def key(value):
    x.append(value)
    return value


x = [3, 1, 2]
try:
    x.sort(key=key)
except ValueError as error:
    print(error, x)
x = [3, 1, 2]
print(x.sort(key=lambda value: (len(x), value)[1]), x)
x = [2, 1]
show("x.sort(key=lambda value: 1 / 0)")
show("x")
show("x.extend(value for value in x if len(x) < 10)")
show("x")
x = [1, 2, 3, 4]
x[:] = (x.pop() for _ in range(2))
print(x)
x = [1, 2, 3]
x[1:2] = map(lambda value: x.append(value) or value, [7, 8])
print(x)
