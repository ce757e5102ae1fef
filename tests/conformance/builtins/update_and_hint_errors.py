# The note of a dict's update; the length hint of a reversed sequence; an iterator over calls whose call comes to its end; functions with keywords that
# are no names; the body of a module as a function.
import functools
import json
import operator
import types


def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, e, getattr(e, "__notes__", None))


def failing():
    yield "ab"
    raise TypeError("oops")


class Refusing:
    def __iter__(self):
        raise TypeError("refused")


class Breaking:
    def __iter__(self):
        yield 1
        raise TypeError("broken")


attempt("object", lambda: {}.update([(1, 2), object()]))
attempt("int", lambda: dict([1]))
attempt("generator", lambda: dict(failing()))
attempt("refusing", lambda: dict([Refusing()]))
attempt("breaking", lambda: dict([Breaking()]))
attempt("length", lambda: dict(["abc"]))


class WeirdLength:
    called = False

    def __len__(self):
        if self.called:
            raise ZeroDivisionError("length")
        self.called = True
        return 10

    def __getitem__(self, index):
        return index


attempt("hint", lambda: operator.length_hint(reversed(WeirdLength())))
backwards = reversed([1, 2, 3])
next(backwards)
print(operator.length_hint(backwards), list(backwards), operator.length_hint(backwards))


def exhausting():
    if not exhausting.inside:
        exhausting.inside = True
        list(exhausting.iterator)
        return 1
    return 2


exhausting.inside = False
exhausting.iterator = iter(exhausting, 2)
print(next(exhausting.iterator, "at its end"))

part = functools.partial(print)
part.keywords[1] = "value"
attempt("partial", lambda: part())
print(json.dumps("\x7f~\u20ac"), json.dumps("\x7f", ensure_ascii=False) == '"\x7f"')

namespace = {"a": 1}
body = types.FunctionType(compile("b = a + 1", "body", "exec"), namespace)
print(body(), namespace["b"])


class Slots(set):
    __slots__ = ("x", "__dict__")


import copy
import pickle

s = Slots([1])
s.x, s.y = "slot", "dict"
t = copy.copy(s)
print(t, t.x, t.y, pickle.loads(pickle.dumps(s)).x)
