def g():
    print("start")
    x = yield 1
    print("got", x)
    y = yield 2
    print("got", y)
    return "result"


it = g()
print(type(it).__name__, iter(it) is it)
print(next(it))
print(it.send("a"))
try:
    it.send("b")
except StopIteration as e:
    print(repr(e), e.value)
for _ in range(2):
    try:
        next(it)
    except StopIteration as e:
        print(repr(e), e.value)
print(next(it, "default"), list(it))
fresh = g()
try:
    fresh.send(5)
except TypeError as e:
    print(e)
print(fresh.send(None))
for bad in (
    lambda: fresh.send(),
    lambda: fresh.send(1, 2),
    lambda: fresh.throw(),
    lambda: fresh.throw(1),
    lambda: next(fresh, 1, 2),
    lambda: fresh.close(1),
):
    try:
        bad()
    except TypeError as e:
        print(e)


def empty():
    return
    yield


print(list(empty()))


def ret_tuple():
    return (1, 2)
    yield


try:
    next(ret_tuple())
except StopIteration as e:
    print(e.value, e.args)


def ret_stop():
    return StopIteration("as value")
    yield


try:
    next(ret_stop())
except StopIteration as e:
    print(repr(e.value), e.args)
