# lru_cache on methods, recursion through the cache, typed, errors that are not cached, reentrant calls, cache_parameters.
import functools


class Grid:
    built = 0

    def __init__(self, n):
        self.n = n
        Grid.built += 1

    @functools.lru_cache(maxsize=4)
    def paths(self, r, c):
        if r == 0 or c == 0:
            return 1
        return self.paths(r - 1, c) + self.paths(r, c - 1)

    @staticmethod
    @functools.cache
    def half(x):
        return x / 2

    @classmethod
    @functools.lru_cache
    def name(cls, suffix="!"):
        return cls.__name__ + suffix

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.n == other.n


g = Grid(1)
print(g.paths(6, 6), Grid.paths.cache_info())
print(Grid.half(3), Grid.half(3), Grid.half.cache_info())
print(Grid.name(), Grid.name(), Grid.name("?"), Grid.name.__func__.cache_info())
print(Grid.paths.cache_parameters(), Grid.half.cache_parameters())

# equal instances share entries
Grid.paths.cache_clear()
Grid(5).paths(1, 0)
Grid(5).paths(1, 0)
print(Grid.paths.cache_info())

calls = []


@functools.lru_cache(maxsize=2, typed=True)
def kind(x, *, y=None):
    calls.append((x, y))
    if x == "bad":
        raise ValueError(len(calls))
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind(1, y=1), kind(1, y=1.0), kind.cache_info())
for _ in range(2):
    try:
        kind("bad")
    except ValueError as e:
        print("ValueError", e)
print(calls)


@functools.lru_cache(maxsize=None)
def clears(n):
    if n == 3:
        clears.cache_clear()
    return n if n > 5 else clears(n + 1)


print(clears(0), clears.cache_info())

try:
    functools.lru_cache(maxsize="big")
except TypeError as e:
    print(e)
print(functools.lru_cache(maxsize=-5)(len).cache_parameters())
zero = functools.lru_cache(maxsize=0)(lambda x: x)
print(zero(1), zero(1), zero.cache_info())
print(kind.__wrapped__(3), kind.__module__, type(kind).__name__, kind.__name__)
kind.extra = 1
print(kind.__dict__["extra"], sorted(k for k in vars(kind) if not k.startswith("__")))
import copy
print(copy.copy(kind) is kind, copy.deepcopy(kind) is kind)
