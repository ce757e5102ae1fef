# A built-in type's `__new__` in the namespace of a class that has another layout: the class's own base goes on making its instances.
def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, e)


class ObjectNewOfList(list):
    __new__ = object.__new__


class DictNewOfInt(int):
    __new__ = dict.__new__


class ErrorNew(OSError):
    __new__ = ValueError.__new__


class Plain(list):
    pass


class Deeper(Plain):
    __new__ = object.__new__


class Mixin:
    __new__ = object.__new__


class Mixed(Mixin, dict):
    pass


attempt("list", lambda: ObjectNewOfList("ab"))
attempt("int", lambda: DictNewOfInt(7) + 1)
attempt("error", lambda: ErrorNew(2, "gone").errno)
attempt("deeper", lambda: Deeper("xy"))
attempt("mixed", lambda: Mixed(a=1))

Deeper.__new__ = dict.__new__
attempt("assigned", lambda: Deeper("zz"))
Deeper.__new__ = lambda cls, *args: args
attempt("own function", lambda: Deeper("zz"))

# Called by name, it looks at the class.
attempt("foreign", lambda: list.__new__(object))
attempt("unsafe", lambda: object.__new__(list))
attempt("no class", lambda: int.__new__("x"))
attempt("nothing", lambda: dict.__new__())

# Made without `__init__`.
print(repr(classmethod.__new__(classmethod)), staticmethod.__new__(staticmethod).__func__)
