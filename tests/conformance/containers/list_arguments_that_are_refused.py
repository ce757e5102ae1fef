def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        if isinstance(self.n, type):
            raise self.n("in index")
        return self.n


def fresh():
    return [3, 1, 2]


for source in ("list(1)", "list(None)", "list(1, 2)", "list(iterable=[])", "list('ab'), list({1: 2}), list(range(3)), list()", "x[3]", "x[-4]", "x['a']", "x[1.0]", "x[None]", "x[I(1)], x[I(-1)], x[True]", "x[I(ValueError)]", "x[I('a')]", "x[10**30]", "x[-10**30:10**30]", "x[::0]", "x['a':]", "x[I(1):I(None)]", "x[I(1):]", "x.__setitem__(3, 1)", "x.__setitem__('a', 1)", "x.__setitem__(slice(0, 1), 5)", "x.__setitem__(slice(0, 2), 'abc'), x", "x.__setitem__(slice(None, None, 2), [1])", "x.__setitem__(slice(None, None, -1), x), x", "x.__setitem__(slice(None, None, 2), 5)", "x.__setitem__(slice(2, 1), [9]), x", "x.__setitem__(slice(9, 9), [9]), x", "x.__setitem__(slice(0, 0), x), x", "x.__delitem__(3)", "x.__delitem__('a')", "x.__delitem__(slice(None, None, 2)), x", "x.__delitem__(slice(2, 0, -1)), x", "x.__delitem__(slice(5, 9)), x", "x.append()", "x.append(1, 2)", "x.append(x), x, x == x", "x.extend()", "x.extend(5)", "x.extend(None)", "x.extend(x), x", "x.insert(1)", "x.insert('a', 1)", "x.insert(1.0, 1)", "x.insert(-10**30, 0), x.insert(10**30, 9), x", "x.insert(I(1), 'i'), x", "x.pop('a')", "x.pop(3)", "x.pop(-4)", "[].pop()", "x.pop(I(0)), x.pop(-1), x", "x.pop(10**30)", "x.remove(9)", "x.remove()", "x.remove([])", "x.index(9)", "x.index(1, 2)", "x.index(1, -2), x.index(2, -10**30, 10**30)", "x.index(1, 'a')", "x.index(1, None)", "x.index()", "x.index([1])", "x.count()", "x.count(1, 2)", "x.count(1.0), x.count('a'), x.count(None)", "x.sort(1)", "x.sort(key=1)", "x.sort(foo=1)", "x.reverse(1)", "x.clear(1)", "x.copy(1)", "x + 1", "x + (1,)", "1 + x", "x + None", "x * 'a'", "x * 1.0", "x * I(2)", "x * -1, 2 * x[:1], x * True", "x * 2**62", "x.__iadd__(5)", "x.__iadd__('ab'), x", "x.__imul__(-1), x", "x.__imul__(2**62)", "x < 1", "x < (1,)", "x == (3, 1, 2), x != None", "x < [3, 1, 'a']", "[3, 'a'] < x", "[1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9], [1, 2] <= [1, 2]", "'a' in x, 1.0 in x, [] in x", "hash(x)", "{x: 1}", "{x}", "x()", "x.foo", "setattr(x, 'foo', 1)", "x.__len__(1)", "list.append(1, 2)", "list.append()", "list.__new__()", "list.__new__(int)", "list.__init__(x, [7]), x", "list.__init__(x), x", "x.__init__('ab', 1)", "x.__reversed__(), 1" [:0] or "list(reversed(x))", "repr(x), str([[]]), repr([x, x])", "x.__contains__()", "x.__eq__(5), x.__lt__('a'), x.__add__([])", "x.__add__(5)", "x.__rmul__(2)", "x.__getitem__()", "x.__class_getitem__(int), list[int, str], list[()]", "x.__sizeof__() > 0, x.__reduce_ex__(2)[0].__name__, x.__doc__[:20]", "bool([]), bool([0]), not []", "sum(x), max(x), sorted(x, reverse=True)", "[*x, *x], (*x,), {*x}", "all(x), any([0, []])"):
    x = fresh()
    attempt(source)
