from collections import deque


def g(x):
    r = yield from x
    return r


class Iter:
    def __iter__(self):
        return iter("it")


class Seq:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


class Custom:
    n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("custom result")
        return self.n


def collect(x):
    out = []
    it = g(x)
    while True:
        try:
            out.append(next(it))
        except StopIteration as e:
            return out, e.value


def sub():
    yield "s"
    return "sub result"


for x in (
    [1, 2],
    (3,),
    "ab",
    {"k": 1},
    {5},
    range(2),
    Iter(),
    Seq(),
    Custom(),
    sub(),
    g(sub()),
    iter([7]),
    map(str, [1]),
    zip("a", "b"),
    (i for i in "x"),
    deque([1]),
    b"\x01",
    {}.items(),
    enumerate("z"),
    reversed([1, 2]),
    {1: 2}.values(),
):
    print(type(x).__name__, collect(x))
for bad in (5, None, object(), len):
    try:
        collect(bad)
    except TypeError as e:
        print(e)


async def coro():
    pass


c = coro()
try:
    collect(c)
except TypeError as e:
    print(e)
c.close()


class BadIter:
    def __iter__(self):
        return 5


try:
    collect(BadIter())
except TypeError as e:
    print(e)
