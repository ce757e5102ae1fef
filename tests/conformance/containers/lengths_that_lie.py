import sys


class Hint:
    def __init__(self, hint, items=(1, 2)):
        self.hint, self.items = hint, iter(items)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.items)

    def __length_hint__(self):
        if isinstance(self.hint, type):
            raise self.hint("from the hint")
        return self.hint


def attempt(f):
    try:
        return f()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def extended(start, hint):
    start.extend(Hint(hint))
    return start


for hint in (0, 1, 1000, -1, True, "x", None, 1.0, NotImplemented, sys.maxsize, sys.maxsize + 1, TypeError, ValueError, KeyboardInterrupt):
    if hint is KeyboardInterrupt:
        continue
    print(hint, attempt(lambda: extended([0], hint)), attempt(lambda: bytearray(Hint(hint)) if hint != sys.maxsize else "-"),
          attempt(lambda: tuple(Hint(hint)) if hint != sys.maxsize else "-"), attempt(lambda: set(Hint(hint))))
print(attempt(lambda: list(Hint(sys.maxsize))))


class Length:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length

    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index


for length in (0, 3, 100, -1, "x", None, 1.0, True, 2**100, sys.maxsize):
    o = Length(length)
    print(length, attempt(lambda: len(o)), attempt(lambda: bool(o)), attempt(lambda: list(o) if length != sys.maxsize else "-"), attempt(lambda: list(reversed(o)) if length != sys.maxsize else "-"),
          attempt(lambda: o[-1:] if False else sum(o)), attempt(lambda: 2 in o))
for bad in ([0] * 0,):
    for size in (2**62, 2**63, 10**30, -(10**30), -1):
        print(size, attempt(lambda: len([0] * size)), attempt(lambda: len((0,) * size)), attempt(lambda: len("ab" * size)), attempt(lambda: len(b"ab" * size)), attempt(lambda: len(bytearray(b"ab") * size)))
print(attempt(lambda: bytes(2**62)), attempt(lambda: bytearray(10**30)), attempt(lambda: bytes(-1)), attempt(lambda: "x".ljust(2**62)), attempt(lambda: b"x".zfill(2**62)))
print(attempt(lambda: "a\tb".expandtabs(2**62)), attempt(lambda: len(range(2**63))), attempt(lambda: len(range(-2**63, 2**63))), attempt(lambda: range(10**30)[10**29]))
