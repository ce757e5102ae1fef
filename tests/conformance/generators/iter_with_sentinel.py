import operator

values = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(values), 0)), list(values))
data = "line1\nline2\n".splitlines()
print(list(iter(data.pop, "line1")), data)


def stops():
    raise StopIteration


print(list(iter(stops, None)))


class Call:
    n = 0

    def __call__(self):
        self.n += 1
        return self.n


it = iter(Call(), 4)
print(type(it).__name__, next(it), next(it), next(it), next(it, "end"), next(it, "stays ended"), iter(it) is it)


class Eq:
    def __eq__(self, other):
        print("compare", other)
        return other == 2


print(list(iter(Call(), Eq())))


def fails():
    raise ValueError("callable fails")


it = iter(fails, 1)
for _ in range(2):
    try:
        next(it)
    except ValueError as e:
        print(e)
for bad in (lambda: iter(5, 1), lambda: iter([], 1), lambda: next(iter(int, 1), 2, 3)):
    try:
        bad()
    except TypeError as e:
        print(e)
print(next(iter(int, 1)), list(iter(dict(a=1).popitem, ("a", 1))))
reader = iter(lambda: chunks.pop(0) if chunks else b"", b"")
chunks = [b"ab", b"c"]
print(b"".join(reader))
nan = float("nan")
seq = iter([nan, 1])
print(list(iter(lambda: next(seq), nan)))
