# Lazy infinite streams: primes by wheels of generators, Hamming numbers with tee, streams defined by themselves, digits of pi.
import functools
import heapq
import itertools
import operator


def take(n, it):
    return list(itertools.islice(it, n))


def sieve(numbers):
    p = next(numbers)
    yield p
    yield from sieve(n for n in numbers if n % p)


def postponed_sieve():
    yield from (2, 3, 5, 7)
    composites = {}
    base = postponed_sieve()
    next(base)
    p = next(base)
    q = p * p
    for c in itertools.count(9, 2):
        if c in composites:
            step = composites.pop(c)
        elif c < q:
            yield c
            continue
        else:
            step = 2 * p
            p = next(base)
            q = p * p
        x = c + step
        while x in composites:
            x += step
        composites[x] = step


def hamming():
    last = 1
    yield last
    a, b, c = itertools.tee(hamming(), 3)
    for n in heapq.merge((2 * x for x in a), (3 * x for x in b), (5 * x for x in c)):
        if n != last:
            yield n
            last = n


def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


class Stream:
    """Values are computed once, whoever iterates."""
    def __init__(self, make):
        self.seen, self.source = [], make(self)

    def __iter__(self):
        for i in itertools.count():
            while i >= len(self.seen):
                try:
                    self.seen.append(next(self.source))
                except StopIteration:
                    return
            yield self.seen[i]


print(take(12, sieve(itertools.count(2))))
print(take(25, postponed_sieve())[-5:])
print(take(20, hamming()))
print("".join(map(str, take(30, pi_digits()))))
fib = Stream(lambda me: itertools.chain([0, 1], map(operator.add, me, itertools.islice(me, 1, None))))
print(take(15, fib), len(fib.seen), take(3, fib))


def pascal(me):
    row = [1]
    while True:
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]


print(take(5, Stream(pascal)))


def look_and_say(me):
    yield "1"
    for s in me:
        yield "".join(f"{len(list(g))}{k}" for k, g in itertools.groupby(s))


print(take(7, Stream(look_and_say)))
collatz = lambda n: itertools.chain(itertools.takewhile(lambda x: x != 1, itertools.accumulate(itertools.repeat(n), lambda x, _: x // 2 if x % 2 == 0 else 3 * x + 1)), [1])
print(list(collatz(6)), max(range(1, 60), key=lambda n: sum(1 for _ in collatz(n))))
compose = functools.reduce(lambda f, g: lambda x: g(f(x)), [lambda s: (x + 1 for x in s), lambda s: (x * x for x in s if x % 2), lambda s: itertools.takewhile(lambda x: x < 100, s)])
print(list(compose(itertools.count())))
