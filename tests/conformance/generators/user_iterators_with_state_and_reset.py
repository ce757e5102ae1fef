class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIter(self.start)


class CountdownIter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(3)
print(list(c), list(c), [(a, b) for a in c for b in c][:4], 2 in c, sum(c), tuple(c), max(c))
it = iter(c)
print(next(it), list(it), next(it, "done"))


class Peekable:
    def __init__(self, it):
        self.it, self.buffer = iter(it), []

    def __iter__(self):
        return self

    def __next__(self):
        return self.buffer.pop(0) if self.buffer else next(self.it)

    def peek(self, default=None):
        if not self.buffer:
            try:
                self.buffer.append(next(self.it))
            except StopIteration:
                return default
        return self.buffer[0]

    def __bool__(self):
        return self.peek(self) is not self


def tokens(text):
    chars = Peekable(text)
    while chars:
        ch = next(chars)
        if ch.isdigit():
            while (chars.peek("") or "").isdigit():
                ch += next(chars)
            yield int(ch)
        elif not ch.isspace():
            yield ch


print(list(tokens("12+(3 * 45)-6")))


def expr(ts):
    value = term(ts)
    while ts.peek() in ("+", "-"):
        value = value + term(ts) if next(ts) == "+" else value - term(ts)
    return value


def term(ts):
    value = atom(ts)
    while ts.peek() in ("*", "/"):
        value = value * atom(ts) if next(ts) == "*" else value / atom(ts)
    return value


def atom(ts):
    t = next(ts)
    if t == "(":
        v = expr(ts)
        next(ts)
        return v
    return -atom(ts) if t == "-" else t


for s in ("1+2*3", "(1+2)*3", "10-4-3", "2*(3+4)*5-6", "-3+10/4"):
    print(s, expr(Peekable(tokens(s))))


class Cycle:
    def __init__(self, xs):
        self.xs, self.i = xs, 0

    def __next__(self):
        x = self.xs[self.i % len(self.xs)]
        self.i += 1
        return x

    __iter__ = lambda self: self


print([x for x, _ in zip(Cycle("abc"), range(7))])


class Fib:
    def __init__(self):
        self.a, self.b = 0, 1

    def __iter__(self):
        return self

    def __next__(self):
        self.a, self.b = self.b, self.a + self.b
        return self.a


from itertools import islice, takewhile

print(list(islice(Fib(), 10)), sum(x for x in takewhile(lambda v: v < 100, Fib()) if x % 2 == 0))
