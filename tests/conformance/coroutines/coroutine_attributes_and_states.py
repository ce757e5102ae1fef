class Pause:
    def __await__(self):
        x = yield "paused"
        return x


async def inner():
    return await Pause()


async def outer(a):
    b = a + 1
    r = await inner()
    return r, b


c = outer(1)
print(
    c.__name__,
    c.__qualname__,
    c.cr_running,
    c.cr_suspended,
    c.cr_await,
    c.cr_frame.f_locals,
    c.cr_code.co_name,
    c.cr_origin,
)
print(c.send(None))
print(c.cr_suspended, c.cr_await.__name__, c.cr_await.cr_await is not None, c.cr_frame.f_locals)
try:
    c.send("answer")
except StopIteration as e:
    print(e.value, c.cr_frame, c.cr_await, c.cr_running, c.cr_suspended)
for f in (lambda: c.send(None), lambda: c.throw(ValueError), lambda: c.close(), lambda: c.__await__().send(None)):
    try:
        print(f())
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
print(sorted(n for n in dir(c) if not n.startswith("__")))
for attr, value in (("__name__", 5), ("cr_running", True), ("cr_frame", None), ("x", 1)):
    try:
        setattr(c, attr, value)
    except (TypeError, AttributeError) as e:
        print(e)
c.__name__ = c.__qualname__ = "renamed"
print(repr(c).split(" at ")[0])
w = outer(1).__await__()
print(type(w).__name__, iter(w) is w, next(w))
w.close()
for bad in (lambda: iter(c), lambda: next(c), lambda: list(c), lambda: [x for x in c], lambda: len(c)):
    try:
        bad()
    except TypeError as e:
        print(e)
