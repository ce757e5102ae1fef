class Negative(ValueError):
    def __init__(self, n):
        super().__init__(f"{n} is negative")
        self.n = n


def root(n):
    if n < 0:
        raise Negative(n)
    assert isinstance(n, (int, float)), "a number, please"
    return n**0.5


print(root(16))
for bad in (-4, "x"):
    try:
        root(bad)
    except Negative as e:
        print("Negative", e, e.n)
    except TypeError as e:
        print(e)
try:
    assert 1 > 2, "one is not above two"
except AssertionError as e:
    print(e)
try:
    try:
        {}["k"]
    except KeyError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print(e, repr(e.__cause__))
