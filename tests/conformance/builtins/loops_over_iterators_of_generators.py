# Built-in iterators whose steps run the program's code: in loops that end early, by next, and by whatever takes all at once.
import collections
import itertools
import traceback

log = []


def count(n, name="g"):
    for i in range(n):
        log.append(name)
        yield i
    log.append("end")


class Counter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        log.append("iter")
        return self

    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n


def stop(x):
    raise StopIteration


def fail(x):
    raise KeyError(x)


def odd(x):
    return x & 1


makers = [
    lambda: enumerate(count(3), 5),
    lambda: enumerate(Counter(2)),
    lambda: zip(count(2), Counter(3)),
    lambda: zip(count(3), count(2, "h"), strict=True),
    lambda: zip(count(2), [1, 2], count(3), strict=True),
    lambda: map(lambda a, b: a + b, count(3), Counter(4)),
    lambda: map(stop, count(3)),
    lambda: map(fail, count(2)),
    lambda: filter(odd, range(4)),
    lambda: filter(None, count(3)),
    lambda: filter(stop, [1]),
    lambda: iter(lambda c=Counter(3): next(c), 0),
    lambda: itertools.chain(count(2), [7], Counter(1)),
    lambda: itertools.chain(count(1), 3),
    lambda: itertools.islice(count(9), 1, 6, 2),
    lambda: itertools.islice(count(3), 1, None),
    lambda: itertools.takewhile(lambda x: x < 2, count(9)),
    lambda: itertools.dropwhile(lambda x: x < 2, count(4)),
    lambda: itertools.filterfalse(odd, count(4)),
    lambda: itertools.compress(count(4), Counter(3)),
    lambda: itertools.starmap(lambda a, b: a * b, ((i, 2) for i in count(3))),
    lambda: itertools.accumulate(count(4), lambda a, b: a * b, initial=3),
    lambda: itertools.pairwise(count(4)),
    lambda: itertools.batched(count(5), 2, strict=True),
    lambda: zip(enumerate(count(2)), map(odd, count(3))),
]


def steps(make):
    yield from make()


def some(make):
    iterator = make()
    for x in iterator:
        yield x
        break
    yield next(iterator, "no more")
    yield from iterator
    yield next(iterator, "no more")


def by_next(make):
    iterator = make()
    while True:
        try:
            yield next(iterator)
        except StopIteration as e:
            return (yield ("stop", e.args))


for make in makers:
    for walk in (steps, some, by_next):
        log.clear()
        result = []
        try:
            for x in walk(make):
                result.append(x)
        except Exception as e:
            result.append((type(e).__name__, str(e), type(e.__context__)))
        print(walk.__name__, result, "".join(x[0] for x in log))

print(sum(itertools.islice(count(9), 4)), dict(enumerate(count(2))), dict(zip("ab", count(2))), [*zip(count(2), count(2))])
a, b = count(2)
a, *b = map(odd, count(4))
part = [1, 2, 3]
part[1:2] = count(3)
print(a, b, part, bytes(count(4)), bytearray(count(3)), dict.fromkeys(count(3)), dict(((i, i) for i in count(2)), z=1))
for f in (lambda: [0 for a, b in [count(3)]], lambda: [0 for a, b, c in [count(2)]], lambda: [0 for a, b, *c in [count(1)]]):
    try:
        f()
    except ValueError as e:
        print(e)
last = collections.deque(count(4), 2)
last.extendleft(count(2))
last += count(1)
print(last)


def broken():
    yield 1
    raise ValueError("here")


for f in (lambda: list(zip(broken(), broken())), lambda: [x for x in enumerate(broken())], lambda: next(filter(fail, [1]))):
    try:
        f()
    except Exception as e:
        print([entry.name for entry in traceback.extract_tb(e.__traceback__)])
