def g():
    yield 1
    try:
        next(it)
    except ValueError as e:
        print("next:", e)
    try:
        it.send(None)
    except ValueError as e:
        print("send:", e)
    try:
        it.throw(KeyError)
    except ValueError as e:
        print("throw:", e)
    try:
        it.close()
    except ValueError as e:
        print("close:", e)
    print(it.gi_running)
    yield 2


it = g()
print(next(it), it.gi_running)
print(next(it))
print(list(it))


def via_list():
    yield from other


def loops():
    yield 1
    yield from me


me = loops()
try:
    print(next(me))
    next(me)
except ValueError as e:
    print(e)


def comprehension():
    yield [x for x in self_]


self_ = comprehension()
try:
    next(self_)
except ValueError as e:
    print(e)
gen = (next(gen) for _ in range(1))
try:
    list(gen)
except ValueError as e:
    print(e)


class Callback:
    def __iter__(self):
        return self

    def __next__(self):
        return next(outer)


def uses():
    for x in Callback():
        yield x


outer = uses()
try:
    next(outer)
except ValueError as e:
    print(e)


async def co():
    c.send(None)


c = co()
try:
    c.send(None)
except ValueError as e:
    print(e)
