# Native functions that expect a dict or a class look before they touch.
import _abc
import _weakref
import functools
import sys


def show(what, function, *args):
    try:
        print(what, function(*args))
    except (TypeError, AttributeError):
        print(what, "refused")


class K:
    pass


for junk in (5, "text", b"bytes", None, [], {}, 1.5, K(), len, sys):
    show("exception state", ValueError().__setstate__, junk)
    show("dead weakref", _weakref._remove_dead_weakref, junk, 1) if junk != {} else None
    show("abc init", _abc._abc_init, junk)
    show("type descriptors", sys._clear_type_descriptors, junk)
show("immutable", sys._clear_type_descriptors, int)
try:
    ValueError().__setstate__(42)
except TypeError as e:
    print(e)

# The dict of a partial's keywords is the program's to change.
p = functools.partial(dict, a=1)
p.keywords[1234] = "value"
show("partial", p)
show("partial", p, 2)
print(p)
del p.keywords[1234]
print(p(b=2))


# A native __new__ taken from another class makes no instances here.
class Taken:
    __new__ = list.__new__


class Plain(list):
    __new__ = object.__new__


print(type(Taken()).__name__, Plain(), Plain([1, 2]))
for cls, of in ((list, object), (int, object), (object, list), (dict, set), (set, dict), (OSError, ValueError)):
    show("new", cls.__new__, of)

# A traceback is followed by one or by none.
import types

frame = sys._getframe()
for following in ("no", 5, frame, None):
    show("traceback", lambda: types.TracebackType(following, frame, 2, 3).tb_next)
