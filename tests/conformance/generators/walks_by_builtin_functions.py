# Walks over iterators that run the program's code: results, errors, order of calls.
import sys, math
def gen(*xs):
    for x in xs:
        yield x
def loud(*xs):
    for x in xs:
        print("give", x)
        yield x
print(all(gen(1, 2, 0, 3)), any(gen(0, 0, 3)), all(gen()), any(gen()))
print(any(x > 2 for x in range(5)), all(loud(1, 0, 2)), any(loud(0, 1, 2)))
print(list(gen(3, 1)), tuple(gen(3, 1)), sorted(set(gen(3, 1, 3))), sorted(frozenset(gen(2, 2))))
print("-".join(gen("a", "b")), "".join(str(i) for i in range(4)))
try: "".join(gen("a", 1))
except TypeError as e: print(e)
print(sum(gen(1, 2, 3)), sum(gen(0.1, 0.2, 0.3)), sum(gen(1, 0.1, 2, 0.2, True)), sum(gen(1e100, 1.0, -1e100)), sum(gen(1, 2j, 3.5)))
print(sum(gen([1], [2]), []), sum(gen(), 5), sum(gen(10**30, 0.5)), sum(gen(0.5, 10**30)), sum(gen(float("inf"), 1.0)))
try: sum(gen("a"))
except TypeError as e: print(e)
try: sum(gen("a"), "")
except TypeError as e: print(e)
print(min(gen(3, 1, 2)), max(gen(3, 1, 2)), min(gen("bb", "a"), key=lambda s: len(s)), max([1, -5, 3], key=lambda v: v * v))
print(min(gen(), default=7), max((), default=None, key=lambda x: x), max(1, 5, 3, key=lambda x: -x), min(1, 2, key=None))
for f in (min, max):
    try: f(gen())
    except ValueError as e: print(e)
    try: f(gen(1, "a"))
    except TypeError as e: print(e)
print(sorted(gen(3, 1, 2)), sorted(gen(3, 1, 2), reverse=True), sorted([3, -4, 1], key=lambda x: x * x, reverse=1), sorted("bca", key=str.upper))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self):
        print("iter"); return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
class Sized(It):
    def __len__(self):
        print("len"); return self.n
class Hint(It):
    def __length_hint__(self):
        print("hint"); return self.n
for C in (It, Sized, Hint):
    print(list(C(3)), tuple(C(2)), set(C(2)), sum(C(4)), max(C(4)), sorted(C(3)), any(C(2)), all(C(2)), " ".join(map(str, C(3))))
class Bad:
    def __iter__(self): return 5
for f in (list, tuple, set, sum, max, min, any, all, sorted, "".join):
    try: f(Bad())
    except TypeError as e: print(f.__name__, e)
def fails():
    yield 1
    raise KeyError("x")
for f in (list, tuple, set, frozenset, sum, max, min, all, sorted, "".join):
    try: f(fails())
    except (KeyError, TypeError) as e: print(f.__name__, repr(e))
l = [3, 1, 2]
def bad_key(x):
    print("key", x, l)
    if x == 2: raise ValueError("no")
    return x
try: l.sort(key=bad_key)
except ValueError as e: print(e, l)
def grows(x):
    l.append(x); return x
try: l.sort(key=grows)
except ValueError as e: print(e, l)
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
print(sorted([3, 1, 2], key=K), list(map(lambda x: x + 1, [1, 2])), list(filter(lambda x: x > 1, [1, 2])), sum(map(lambda x: x / 10, range(10))))
def deep(n):
    return sum(deep(n - 1) for _ in range(1)) + 1 if n else 0
print(deep(100))
try:
    list(x.missing for x in [1])
except AttributeError as e:
    import traceback
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
print([f.f_code.co_name for f in list(sys._getframe() for _ in [1])])
print(list(list(range(i)) for i in range(3)), tuple(tuple(g) for g in (gen(1), gen(2))))
it = gen(1, 2, 3)
print(any(x == 2 for x in it), list(it))
