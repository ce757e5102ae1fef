# Generators kept as attributes: an iterator class around one, restartable iteration, peeking, pushing back, and copying by re-creation.
import collections
import itertools


class Peekable:
    def __init__(self, iterable):
        self._it = iter(iterable)
        self._ahead = collections.deque()

    def __iter__(self):
        return self

    def __next__(self):
        return self._ahead.popleft() if self._ahead else next(self._it)

    def peek(self, *default):
        if not self._ahead:
            try:
                self._ahead.append(next(self._it))
            except StopIteration:
                if default:
                    return default[0]
                raise
        return self._ahead[0]

    def push(self, *items):
        self._ahead.extendleft(reversed(items))

    def __bool__(self):
        try:
            self.peek()
        except StopIteration:
            return False
        return True


class Restartable:
    def __init__(self, function):
        self.function = function
        self.starts = 0

    def __get__(self, instance, owner):
        return lambda *a: type(self)(lambda: self.function(instance, *a))

    def __iter__(self):
        self.starts += 1
        return self.function()


class Countdown:
    def __init__(self, n):
        self.n = n
        self._steps = self._run()

    def _run(self):
        while self.n:
            yield self.n
            self.n -= 1
        return "lift-off"

    def __iter__(self):
        return self._steps

    def skip(self):
        self.n -= 1

    @Restartable
    def pairs(self, text):
        for c in text:
            yield c, self.n


p = Peekable(x * x for x in range(5))
print(p.peek(), next(p), p.peek(), p.peek(), next(p), bool(p))
p.push("a", "b")
print(p.peek(), list(p), bool(p), p.peek("nothing"))
try:
    p.peek()
except StopIteration:
    print("over")
p.push(7)
print(bool(p), next(p), next(p, None))


def tokens(text):
    p = Peekable(text)
    for c in p:
        if c.isdigit():
            yield "".join(itertools.chain([c], (next(p) for _ in iter(lambda: p.peek("").isdigit(), False))))
        elif not c.isspace():
            yield c


print(list(tokens("12 + 345*6")))
c = Countdown(5)
it = iter(c)
print(next(it), next(it))
c.skip()
print(list(c), c.n, list(c))
pairs = Countdown(3).pairs("xy")
print(list(pairs), list(pairs), pairs.starts, [a for a, _ in pairs])
r = Restartable(lambda: (i for i in "ab"))
print([(x, y) for x in r for y in r], r.starts)
one = iter("ab")
print([(x, y) for x in one for y in one])
