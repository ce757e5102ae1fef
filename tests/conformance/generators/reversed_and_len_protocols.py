# reversed(): __reversed__, the fallback over __len__ and __getitem__, mappings, generators, None as a refusal, hints while it runs.
import operator


class Sequence:
    def __init__(self, items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        print("get", i)
        return self.items[i]


r = reversed(Sequence("abc"))
print(type(r).__name__, operator.length_hint(r))
print(next(r), operator.length_hint(r), list(r), operator.length_hint(r), next(r, "over"))


class Own:
    def __reversed__(self):
        yield from ("own", "order")


class Refuses(list):
    __reversed__ = None


class Odd:
    def __reversed__(self):
        return 3


class OnlyLength:
    def __len__(self):
        return 2


class Inherits(Sequence):
    def __len__(self):
        return 2


print(list(reversed(Own())), reversed(Odd()), list(reversed(Inherits("xyz"))))
for o in (Refuses(), OnlyLength(), {1}, (x for x in ()), iter([]), 3):
    try:
        print(list(reversed(o)))
    except TypeError as e:
        print(e)

d = {"a": 1, "b": 2}
print(list(reversed(d)), list(reversed(d.values())), list(reversed(d.items())), list(reversed(range(0, 10, 3))))

# a sequence that shrinks or grows meanwhile
l = [1, 2, 3, 4]
r = reversed(l)
print(next(r), operator.length_hint(r))
del l[1:]
print(operator.length_hint(r), list(r))
l[:] = range(10)
print(list(r))
s = Sequence([1, 2, 3])
r = reversed(s)
next(r)
s.items.clear()
print(next(r, "stopped by IndexError"), list(r))


class Negative:
    def __len__(self):
        return -1

    def __getitem__(self, i):
        return i


try:
    reversed(Negative())
except ValueError as e:
    print(e)
r = reversed([1, 2, 3])
next(r)
print(r.__reduce__()[1:], r.__length_hint__())
r.__setstate__(0)
print(list(r), r.__reduce__()[1:])
r = reversed("abc")
r.__setstate__(100)
print(next(r), r.__length_hint__())


class Key(Exception):
    pass


class Raises:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        if i == 1:
            return "one"
        raise Key(i)


r = reversed(Raises())
print(next(r))
for _ in range(2):
    try:
        next(r)
    except Key as e:
        print("Key", e)
    except StopIteration:
        print("over")
