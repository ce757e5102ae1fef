def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Sub(tuple):
    def __new__(cls, *args):
        return super().__new__(cls, args)


class Plain(tuple):
    pass


class Lying:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("abc")

    def __length_hint__(self):
        return self.hint


def broken():
    yield 1
    raise KeyError("broken")


for source in ("tuple()", "tuple('abc')", "tuple([1])", "tuple(5)", "tuple(None)", "tuple(1, 2)", "tuple(iterable=[1])", "tuple(broken())", "tuple(Lying(100)), tuple(Lying(0))", "tuple(Lying(-1))", "tuple(Lying('x'))", "tuple({1: 2}), tuple({3}), tuple(range(3)), tuple(x for x in 'ab')", "tuple(t) is t, tuple(Plain(t)) == t, type(tuple(Plain(t))).__name__", "Sub(1, 2), type(Sub(1)[:]).__name__, type(Sub(1) + ()).__name__, type(Sub(1) * 1).__name__, Sub(1, 2) == (1, 2), hash(Sub(1)) == hash((1,))", "Plain([1]), Plain(), repr(Plain([1]))", "Plain(x=1)", "t + (4,), t * 2, 2 * t, t * 0, t * -1, () + t is t, t[:] is t, t * 1 is t, (t + ()) is t", "t + [4]", "t + None", "t * 1.5", "t * 'a'", "t * 2**100", "t - t", "t[0], t[-1], t[True], t[1:], t[::-1], t[5:], t[-100:100], t[::2**70]", "t[3]", "t[-4]", "t['a']", "t[1.0]", "t[None]", "t[0, 1]", "t[::0]", "t[2**100]", "t['a':]", "1 in t, 9 in t, [] in t", "t.index(2), t.index(2, -2), t.count(1), t.count(9)", "t.index(9)", "t.index(1, 1)", "t.index(1, 'a')", "t.index()", "t.count()", "t < (1, 2, 4), t < (1, 2), () < t, t <= t, t == [1, 2, 3], t != (1, 2, 3), (1, 'a') < (2, 5), (1, nan) == (1, nan)", "t < [1]", "(1, 'a') < (1, 5)", "hash(t) == hash((1, 2, 3)), hash(()) == hash(()), hash((1, (2,))) == hash((1, (2,)))", "hash((1, []))", "hash(([],))", "(), (1,), (1, 2), ((),), repr((1,)), str(('a',)), f'{t}'", "format(t, '5')", "len(t), bool(()), bool(t), max(t), min(t), sum(t), sorted(t, reverse=True), list(reversed(t))", "t.append(1)", "t.__add__([1])", "t.__mul__(2), t.__rmul__(2), t.__contains__(1), t.__eq__([]), t.__getnewargs__(), t.__len__(), t.__iter__().__length_hint__()", "tuple[int, ...], tuple[()], tuple[int]", "tuple.__class_getitem__(5)", "iter(t).__reduce__()[1:]", "hash((0,)) == hash((0.0,)), (1, 2) == (1.0, 2+0j), hash((1, 2)) == hash((1.0, 2+0j))"):
    show(source, t=(1, 2, 3), nan=float("nan"))
t = (1, 2)
for statement in ("t[0] = 1", "del t[0]", "t.x = 1", "t[0:1] = ()", "t += [3]", "t += (3,); print(t)", "t *= 2; print(t)", "t = ([], ); t[0] += [1]", "a, b = t; print(a, b)", "a, *b = t; print(a, b)", "a, b, c = t", "(a,) = t", "[*a, b] = t; print(a, b)", "a, *b, c, d = t", "*a, *b = t"):
    try:
        exec(statement, {"t": t})
    except Exception as error:
        print(statement, "!!", type(error).__name__ + ":", error)
print(hash((1, 2, 3)), hash(()), hash((0,)), hash((-1, -2)), hash((1.5, 2**70, None is None)), hash(((1,), (2, 3))))
x = []
t = (x,)
x.append(t)
print(t, x)
