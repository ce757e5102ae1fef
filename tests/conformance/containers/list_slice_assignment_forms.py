def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def broken():
    yield 1
    raise KeyError("broken")


class Lying:
    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        return 10**9 if False else 1


for statement in (
    "x[0] = 'a'", "x[-1] = 'a'", "x[6] = 'a'", "x[-7] = 'a'", "x['a'] = 1", "x[1.0] = 1", "x[None] = 1", "x[2**100] = 1", "x[Index(1)] = 'i'", "x[1:3] = 'ab'", "x[1:3] = ''", "x[1:3] = 5", "x[1:3] = None", "x[:] = x", "x[::-1] = x", "x[::2] = x[1::2]", "x[::2] = 'ab'", "x[::2] = 'abcd'", "x[::2] = 5", "x[5:1] = 'in'", "x[10:20] = 'end'", "x[-100:2] = 'z'", "x[1:3] = (i for i in 'gen')", "x[1:3] = broken()", "x[::2] = broken()", "x[1:1] = x", "x[Index(1):Index(3)] = [0]", "x['a':] = 1", "x[::0] = []", "x[1:3] = Lying()", "x[4:1:-1] = 'abc'", "x[::-2] = {1: 1, 2: 2, 3: 3}", "x[::2**100] = ['first']", "x[2:4] = [[]] * 3",
    "del x[0]", "del x[-1]", "del x[6]", "del x['a']", "del x[1:3]", "del x[::2]", "del x[::-1]", "del x[1::3]", "del x[4:1:-2]", "del x[:]", "del x[5:1]", "del x[::0]", "del x[::-2**100]", "x += 'ab'", "x += 5", "x += broken()", "x += x", "x *= 2", "x *= 0", "x *= -3", "x *= 'a'", "x *= 1.5", "x *= 2**100", "x *= 2**62", "x = x + (1,)", "x = x + [1]", "x = x * True", "x = 2 * x", "x.append()", "x.append(1, 2)", "x.extend()", "x.extend(5)", "x.extend('ab')", "x.extend(x)", "x.insert(1, 'q')", "x.insert(-1, 'q')", "x.insert(100, 'q')", "x.insert(-100, 'q')", "x.insert('a', 'q')", "x.insert(1)", "x.insert(Index(2), 'q')", "x.pop()", "x.pop(0)", "x.pop(-6)", "x.pop(6)", "x.pop('a')", "x.pop(1.0)", "x.pop(Index(0))", "x.remove(3)", "x.remove(99)", "x.remove()", "x.clear()", "x.reverse()", "x.sort(reverse=True)", "x.sort(key=lambda v: -v)", "x.sort(None)", "x.sort(key=5)", "x.sort(reverse='a')", "x.sort(key=None)", "x.index(3)", "x.index(99)", "x.index(3, 4)", "x.index(3, -100, 100)", "x.index(3, 'a')", "x.index()", "x.count(3, 4)", "x.copy(1)", "x.__init__([9])", "x.__init__()", "x.__init__(5)", "x.__setitem__(0)", "x.__iadd__(5)", "x.__imul__(2)", "x.nothing",
):
    scope = {"x": [0, 1, 2, 3, 4, 5], "Index": Index, "broken": broken, "Lying": Lying}
    try:
        exec(statement, scope)
        print(statement, "->", scope["x"])
    except Exception as error:
        print(statement, "!!", type(error).__name__ + ":", error, scope["x"])
show("[1][0:'a']")
show("[].pop()")
show("[1, 2] < [1, 3], [1] < [1, 0], [] < [0], [1, 2] == [1.0, 2.0], [1] == (1,), [1] != [1], [[1]] == [[True]]")
show("[1] < (1,)")
show("[1] < ['a']")
show("[1, 'a'] == [1, 'a'], [1, 'a'] < [2, 5]")
show("[1, 'a'] < [1, 5]")
show("hash([])")
show("[1] + None")
show("[1] * [1]")
show("-[1]")
show("list(5)")
show("list(1, 2)")
show("list(iterable=[1])")
show("list[int], list[int, str], list[int]([1]), list.__class_getitem__(5)")
x = [1]
x.append(x)
show("x, x == x, str(x), [x]")
