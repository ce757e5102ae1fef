class Count:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


print(list(Count(3)), sum(Count(4)), [*Count(2)], list(zip(Count(3), Count(2))))
a, *b = Count(4)
print(a, b, 3 in Count(5), max(Count(3)), dict(zip("ab", Count(2))), "-".join(map(str, Count(3))))


class NotIter:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return self


class NextOnly:
    def __next__(self):
        return 1


class NextNone:
    __next__ = None

    def __iter__(self):
        return self


for bad in (
    lambda: iter(NotIter()),
    lambda: list(NoNext()),
    lambda: iter(NextOnly()),
    lambda: next(NoNext()),
    lambda: [*NotIter()],
    lambda: list(NextNone()),
    lambda: iter(5),
    lambda: 1 in NotIter(),
    lambda: next(5),
):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(next(NextOnly()))


class Raises:
    def __iter__(self):
        raise KeyError("in __iter__")


try:
    for x in Raises():
        pass
except KeyError as e:
    print(e)


class Restarts:
    """Ends, and then goes on: what the language calls broken."""

    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n % 3 == 0:
            raise StopIteration
        return self.n


r = Restarts()
print(list(r), list(r), list(r))


class Inst:
    pass


o = Inst()
o.__iter__ = lambda: iter([1])
try:
    list(o)
except TypeError as e:
    print(e)


class Meta(type):
    def __iter__(cls):
        return iter(cls.items)


class Enumlike(metaclass=Meta):
    items = ["a", "b"]


print(list(Enumlike), "a" in Enumlike)


class Value(StopIteration):
    pass


class SubStop:
    def __iter__(self):
        return self

    def __next__(self):
        raise Value("sub")


print(list(SubStop()))
