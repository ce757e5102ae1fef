# Iteration by __getitem__ alone: IndexError and StopIteration end it, other errors pass; __iter__ = None refuses; state and hints.
import operator


class ByIndex:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        item = self.items[i]
        if isinstance(item, BaseException):
            raise item
        return item


print(list(ByIndex(1, 2, 3)), tuple(ByIndex()), 2 in ByIndex(1, 2), 9 in ByIndex(1), sorted(ByIndex(3, 1, 2)))
a, *b = ByIndex("x", "y", "z")
print(a, b, {*ByIndex(1, 1)}, [*ByIndex(4), 5], max(ByIndex(2, 7)), dict(ByIndex("ab", "cd")))
it = iter(ByIndex(1, StopIteration("early"), 3))
print(list(it), next(it, "over"))
it = iter(ByIndex(1, KeyError("k"), 3))
print(next(it))
for _ in range(2):
    try:
        print(next(it))
    except KeyError as e:
        print("KeyError", e)
it = iter(ByIndex(1, 2))
print(list(it), list(it), next(it, "still over"))


class Growing(list):
    __iter__ = None


class Both:
    def __iter__(self):
        return iter("from iter")

    def __getitem__(self, i):
        return "never"


class NoneIter:
    __iter__ = None

    def __getitem__(self, i):
        return 1 / (2 - i)


class Late:
    pass


for o in (NoneIter(), Growing([1]), Late(), 5, None):
    for use in (iter, list, lambda o: 1 in o, lambda o: [*o]):
        try:
            print(use(o))
        except TypeError as e:
            print(type(o).__name__, e)
print("".join(Both())[:4])
Late.__getitem__ = lambda self, i: [10, 20][i]
print(list(Late()), 20 in Late())
late = Late()
late.__iter__ = lambda: iter([99])
print(list(late))


class Sized(ByIndex):
    def __len__(self):
        return 10


it = iter(Sized(1, 2, 3))
print(operator.length_hint(it, -1), next(it), operator.length_hint(it, -1), list(it), operator.length_hint(it, -1))
it = iter(ByIndex(5, 6, 7))
print(operator.length_hint(it, -1))
next(it)
state = it.__reduce__()
print(state[0].__name__, state[2], type(state[1][0]).__name__)
it.__setstate__(0)
print(list(it), it.__reduce__()[1])
it = iter(ByIndex(5, 6, 7))
it.__setstate__(-7)
print(next(it))


class Recursive:
    first = True

    def __getitem__(self, i):
        if i == 2 and self.first:
            self.first = False
            return next(outer, "re-entered")
        if i > 3:
            raise IndexError
        return i


outer = iter(Recursive())
print(list(outer))
