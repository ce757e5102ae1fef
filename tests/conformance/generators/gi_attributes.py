def g(a):
    b = a * 2
    x = yield b
    yield from inner()
    return x


def inner():
    yield "inner"


it = g(5)
print(it.__name__, it.__qualname__, it.gi_running, it.gi_suspended, it.gi_yieldfrom, it.gi_code is g.__code__)
print(it.gi_frame.f_locals, it.gi_frame.f_lineno, it.gi_frame.f_lasti >= 0)
next(it)
print(it.gi_frame.f_locals, it.gi_suspended, it.gi_frame.f_lineno)
next(it)
print(it.gi_yieldfrom.__name__, it.gi_frame.f_locals["x"])
list(it)
print(it.gi_frame, it.gi_running, it.gi_suspended, it.gi_yieldfrom, it.gi_code.co_name)
it.__name__ = "renamed"
it.__qualname__ = "some.where"
print(it.__name__, repr(it).split(" at ")[0])
for attr, value in (
    ("__name__", 5),
    ("__qualname__", None),
    ("gi_running", True),
    ("gi_frame", None),
    ("gi_code", None),
    ("gi_yieldfrom", 1),
    ("new_attr", 1),
):
    try:
        setattr(it, attr, value)
    except (TypeError, AttributeError) as e:
        print(e)
try:
    del it.__name__
except TypeError as e:
    print(e)
print(sorted(n for n in dir(it) if n.startswith("gi_") or not n.startswith("__")))
e = (x for x in [])
print(e.__name__, e.__qualname__, e.gi_code.co_name)


def self_look():
    yield me.gi_running, me.gi_suspended, me.gi_frame.f_back is not None


me = self_look()
print(next(me), me.gi_running, me.gi_frame.f_back)
G = type(it)
for bad in (lambda: G(), lambda: type("Sub", (G,), {})):
    try:
        bad()
    except TypeError as err:
        print(err)
print(hash(it) == hash(it), it == it, it != g(1), bool(it))
