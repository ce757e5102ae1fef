def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class LyingLen:
    def __init__(self, items, length):
        self.items = items
        self.length = length

    def __len__(self):
        if isinstance(self.length, Exception):
            raise self.length
        return self.length

    def __iter__(self):
        return iter(self.items)


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2, 3])

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


class GetItem:
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError
        return index * index


class BadNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("bad next")


class StopsWith:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("value")


class IterRaises:
    def __iter__(self):
        raise KeyError("iter")


class NoneIter:
    __iter__ = None

    def __getitem__(self, index):
        return index


for source in ("list(LyingLen('abc', 100))", "list(LyingLen('abc', 0))", "list(LyingLen('abc', -1))", "list(LyingLen('abc', 'x'))", "list(LyingLen('abc', 2**70))", "list(LyingLen('abc', TypeError('t')))", "list(LyingLen('abc', ValueError('v')))", "tuple(LyingLen('abc', ValueError('v')))", "[*LyingLen('abc', -1)]", "set(LyingLen('abc', -1)) == set('abc')", "list(Hint(5)), list(Hint(0)), list(Hint(NotImplemented))", "list(Hint(-1))", "list(Hint('x'))", "list(Hint(1.5))", "list(Hint(2**70))", "list(Hint(2**62))", "list(Hint(TypeError('t')))", "list(Hint(ValueError('v')))", "tuple(Hint(-1))", "[0].extend(Hint(-1))", "bytes(Hint(-1))", "bytearray(Hint(-1))", "list(GetItem()), tuple(GetItem()), set(GetItem()), sum(GetItem()), sorted(GetItem(), reverse=True), 4 in GetItem(), [*GetItem()], dict.fromkeys(GetItem())", "list(BadNext())", "list(StopsWith()), [*StopsWith()], sum(StopsWith()), tuple(StopsWith()), max(StopsWith(), default='d')", "list(IterRaises())", "list(NoneIter())", "1 in NoneIter()", "iter(NoneIter())", "[*NoneIter()]", "1 in IterRaises()", "1 in BadNext()", "1 in StopsWith()", "'a' in 5", "zip(IterRaises())", "dict(BadNext())", "dict(GetItem())", "set(BadNext())", "','.join(BadNext())", "sorted(BadNext())", "min(BadNext())", "any(BadNext())", "list(map(str, BadNext()))", "list(zip([1], BadNext()))", "list(enumerate(BadNext()))"):
    show(source)
for statement in ("a, b = 5", "a, b = None", "a, b = [1]", "a, b = [1, 2, 3]", "a, b = 'ab'; print(a, b)", "a, b = {1: 2, 3: 4}; print(a, b)", "a, b = BadNext()", "a, b = StopsWith()", "a, b, c = GetItem(); print(a, b, c)", "a, b = GetItem()", "a, *b = GetItem(); print(a, b)", "*a, b = []", "a, *b, c = [1]", "a, *b, c = (1, 2); print(a, b, c)", "(a, b), c = [1, 2], 3; print(a, b, c)", "(a, b), c = 5, 3", "a, b = Hint(-1)", "*a, = Hint(-1)", "a, b = LyingLen('ab', 50); print(a, b)", "[a] = 'ab'", "[] = 'a'", "() = []; print('ok')", "for a, b in [(1, 2), (3,)]: print(a, b)", "for a, *b in ['abc', 'd']: print(a, b)", "a = b = [1]; print(a is b)", "x = [0]; i, x[i] = 0, 9; print(x)", "def f(a, b): pass\nf(*5)", "print(*5)", "print(**5)", "print(**{1: 2})", "print(**[('end', 1)])", "f = lambda *a, **k: (a, k); print(f(*[1], *'ab', x=1, **{'y': 2}))", "f = lambda *a, **k: (a, k); f(x=1, **{'x': 2})", "f = lambda *a, **k: (a, k); f(*BadNext())", "f = lambda *a, **k: (a, k); f(**{'a': 1}, **{'a': 2})"):
    try:
        exec(statement)
    except Exception as error:
        print(statement, "!!", type(error).__name__ + ":", error)
