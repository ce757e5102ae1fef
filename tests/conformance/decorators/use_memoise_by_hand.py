def memo(f):
    cache = {}

    def wrapper(*args):
        try:
            return cache[args]
        except KeyError:
            result = cache[args] = f(*args)
            return result
        except TypeError:
            return f(*args)

    wrapper.cache = cache
    wrapper.__wrapped__ = f
    return wrapper


calls = []


@memo
def fib(n):
    calls.append(n)
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), len(calls), len(fib.cache))


@memo
def total(xs):
    calls.append("total")
    return sum(xs)


print(total((1, 2)), total((1, 2)), total([1, 2]), total([1, 2]), calls.count("total"))


@memo
def edit_distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(edit_distance(a[1:], b) + 1, edit_distance(a, b[1:]) + 1, edit_distance(a[1:], b[1:]) + (a[0] != b[0]))


print(edit_distance("kitten", "sitting"), len(edit_distance.cache))


class Memo:
    def __init__(self, f):
        self.f, self.cache = f, {}

    def __missing__(self, key):
        return self.f(key)

    def __call__(self, key):
        if key not in self.cache:
            self.cache[key] = self.f(key)
        return self.cache[key]


@Memo
def collatz(n):
    return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


print(collatz(27), len(collatz.cache))


class DictMemo(dict):
    def __init__(self, f):
        self.f = f

    def __missing__(self, key):
        value = self[key] = self.f(key)
        return value


@DictMemo
def sq(n):
    return n * n


print(sq[4], sq[5], sq)
