# iter(callable, sentinel) over readers, queues, counters; equality with the sentinel; errors, exhaustion and re-entrancy.
import collections
import functools
import io

stream = io.BytesIO(b"abcdefghij")
print([block for block in iter(functools.partial(stream.read, 4), b"")])
lines = io.StringIO("one\ntwo\n\nthree\n")
print(list(iter(lines.readline, "\n")), lines.read())

queue = collections.deque([3, 1, None, 5])
print(list(iter(queue.popleft, None)), list(queue))


class Counter:
    def __init__(self, stop):
        self.n, self.stop = 0, stop

    def __call__(self):
        self.n += 1
        if self.n == self.stop:
            raise StopIteration("from the callable")
        if self.n > 6:
            raise ValueError(self.n)
        return self.n


print(list(iter(Counter(4), 100)), list(iter(Counter(100), 5)))
it = iter(Counter(100), 100)
try:
    print(list(it))
except ValueError as e:
    print("ValueError", e)
try:
    print(next(it, "over"))
except ValueError as e:
    print("again", e)


class Noisy:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("compare", self.n, getattr(other, "n", other))
        return self.n == getattr(other, "n", other)


source = iter([Noisy(1), Noisy(2), Noisy(3)])
print(len(list(iter(lambda: next(source), Noisy(3)))))
it = iter(lambda: 1, 1)
print(next(it, "none"), next(it, "none"), type(it).__name__)
it = iter(Counter(100), 3)
print(it.__reduce__()[1][1], list(it), it.__reduce__())

same = float("nan")
print(next(iter(lambda: same, same), "identical"), next(iter(lambda: float("nan"), float("nan"))))


def recursive():
    global depth
    depth += 1
    if depth < 3:
        return next(again)
    return depth


depth = 0
again = iter(recursive, 100)
print(next(again), depth)


def exhausting():
    list(inner)
    return 7


calls = []


def step():
    calls.append(len(calls))
    if len(calls) == 1:
        return next(inner, "inner over")
    return "stop" if len(calls) == 2 else len(calls)


inner = iter(step, "stop")
print(next(inner, "over"), next(inner, "over"), calls)
for wrong in (lambda: iter(3, 4), lambda: iter(), lambda: iter([], 1, 2), lambda: iter(len, sentinel=1), lambda: next(iter(len, 1))):
    try:
        print(wrong())
    except TypeError as e:
        print(e)
