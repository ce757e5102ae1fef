def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


def broken(n=2):
    yield from range(n)
    raise KeyError("broken")


class Sequence:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, index):
        if 0 <= index < self.n:
            return index * 10
        raise IndexError(index)


class NoLen:
    def __getitem__(self, index):
        return index


class Reversed:
    def __reversed__(self):
        return "reversed result"


class NoneReversed(list):
    __reversed__ = None


class NotIterator:
    def __iter__(self):
        return 5


class Iterates:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n % 4 == 0:
            raise StopIteration(self.n)
        return self.n


for source in ("list(zip()), list(zip('ab')), list(zip('abc', [1, 2])), list(zip('ab', 'cd', 'ef')), list(zip([], broken()))", "list(zip('ab', [1], strict=True))", "list(zip('a', [1, 2], strict=True))", "list(zip('ab', 'cd', 'e', strict=True))", "list(zip('a', 'b', 'cd', strict=True))", "list(zip('ab', 'cd', strict=True)), list(zip(strict=True)), list(zip('a', strict=1))", "list(zip('ab', broken(1)))", "zip(5)", "zip('a', 5)", "zip('a', other=1)", "zip(NotIterator())", "list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(None, []))", "map()", "map(str)", "map(str, 5)", "list(map(5, [1]))", "list(map(lambda a: a, [1], [2]))", "list(map(pow, [2, 3], [3, 2], strict=True))", "list(map(pow, [2, 3], [3], strict=True))", "list(map(pow, [2], [3, 4], strict=True))", "list(map(lambda a, b, c: 0, 'ab', 'ab', 'a', strict=True))", "map(str, [1], other=1)", "list(map(lambda x: 1 / x, [1, 0]))", "list(filter(None, [0, 1, '', 'a'])), list(filter(lambda x: x > 1, [1, 2])), list(filter(bool, [0, 1])), list(filter(str.isdigit, 'a1b2'))", "filter()", "filter(None)", "filter(None, 5)", "list(filter(5, [1]))", "filter(None, [], [])", "filter(function=None, iterable=[])", "list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('a', start=-1)), list(enumerate(iterable='a')), list(enumerate('a', 2**70)), list(enumerate('ab', 2**63 - 1))", "enumerate()", "enumerate(5)", "enumerate('a', 1.5)", "enumerate('a', 'b')", "enumerate('a', start=0, x=1)", "enumerate('a', 1, 2)", "enumerate('a', None)", "list(reversed('ab')), list(reversed([1, 2])), list(reversed(range(3))), list(reversed(Sequence(3))), list(reversed({1: 2, 3: 4})), reversed(Reversed()), list(reversed(b'ab'))", "reversed()", "reversed(5)", "reversed({1})", "reversed(NoLen())", "reversed(NoneReversed())", "reversed(x for x in 'ab')", "reversed([1], [2])", "reversed(sequence=[1])", "list(iter('ab')), list(iter(Sequence(3))), list(iter([1, 2, 3].pop, 1))", "iter()", "iter(5)", "iter(5, 1)", "iter([], 1)", "iter([].pop, 1, 2)", "next(iter([1])), next(iter([]), 'd'), next(iter([]), None)", "next(iter([]))", "next(5)", "next([])", "next()", "next(iter([]), 1, 2)", "next(Iterates()), list(Iterates())", "sorted([3, 1, 2]), sorted('bca', reverse=True), sorted({2: 1, 1: 2}), sorted([1, -2], key=abs), sorted([], key=5), sorted(iterable := [2, 1])", "sorted()", "sorted(5)", "sorted([1, 'a'])", "sorted([1], [2])", "sorted([1], key=5)", "sorted([2, 1], reverse='yes'), sorted([2, 1], reverse=None) if False else 0", "sorted([1j, 2j])", "sorted([1, 2], key=lambda x: 1 / 0)", "sorted(broken())", "sorted([2, 1], cmp=1)", "len('abc'), len(Sequence(3)), len({}), len(range(5))", "len(5)", "len()", "len('a', 'b')", "len(x for x in 'a')", "len(obj='a')", "list(NotIterator())", "[*NotIterator()]", "list(broken())", "set(broken())", "dict.fromkeys(broken())", "tuple(broken(0))", "','.join(broken())", "[].extend(broken())", "[x for x in 5]", "(lambda *a: a)(*5)", "callable(len), callable(5), callable(Sequence), callable(lambda: 0)", "callable()", "aiter(5)", "anext(5)", "aiter()"):
    show(source)
for iterator in (zip("abc", [1, 2, 3]), map(str, [1, 2, 3]), filter(None, [1, 2, 3]), enumerate("abc"), reversed([1, 2, 3]), iter([1, 2, 3]), iter((1, 2, 3)), iter("abc"), iter(b"abc"), iter({1: 1, 2: 2}), iter(range(3)), reversed("abc"), iter([1, 2].pop, 5), iter(Sequence(3)), reversed(Sequence(3))):
    print(type(iterator).__name__, next(iterator), iter(iterator) is iterator, iterator.__length_hint__() if hasattr(iterator, "__length_hint__") else "no hint", hasattr(iterator, "__setstate__"), hasattr(iterator, "__reduce__"))
from operator import length_hint

show("length_hint([1]), length_hint(5, 3), length_hint(iter([1, 2])), length_hint(x for x in 'a'), length_hint(Sequence(4))")
show("length_hint(5, 'a')")
it = iter(Sequence(3))
next(it)
print(it.__reduce__()[1:][1:] or it.__reduce__()[-1], list(it), it.__length_hint__())
it = iter([1, 2, 3])
it.__setstate__(2)
print(list(it), list(it))
it = iter([1, 2, 3])
it.__setstate__(-9)
print(list(it))
it = reversed([1, 2, 3])
it.__setstate__(100)
print(list(it))
show("iter([1]).__setstate__('a')")
z = zip([1, 2], [3, 4], strict=True)
print(z.__reduce__()[1:] != (), list(z))
