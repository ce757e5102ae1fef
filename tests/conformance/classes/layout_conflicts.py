class A:
    __slots__ = ("a",)


class B:
    __slots__ = ("b",)


class Empty:
    __slots__ = ()


class Plain:
    pass


def attempt(name, *bases, **ns):
    try:
        c = type(name, bases, ns)
        print(name, "ok", c.__base__.__name__)
        return c
    except TypeError as e:
        print(name, e)


attempt("AB", A, B)
attempt("AEmpty", A, Empty)
attempt("EmptyA", Empty, A)
attempt("APlain", A, Plain)
attempt("PlainA", Plain, A)
attempt("IntStr", int, str)
attempt("IntList", int, list)
attempt("ListDict", list, dict)
attempt("IntBool", int, bool)
attempt("IntPlain", int, Plain)
attempt("PlainInt", Plain, int)
attempt("ExcInt", Exception, int)
attempt("ValueKey", ValueError, KeyError)
attempt("OSImport", OSError, ImportError)
attempt("ExcOS", Exception, OSError)
attempt("OSValue", OSError, ValueError)
attempt("StopSys", StopIteration, SystemExit)
attempt("TypeInt", type, int)
attempt("AInt", A, int)
attempt("EmptyInt", Empty, int)
attempt("TupleA", tuple, A)
attempt("SetFrozen", set, frozenset)
attempt("DictEmpty", dict, Empty)
attempt("StrPlainSlots", str, Plain, __slots__=())
attempt("Func", type(lambda: 0))
attempt("Gen", type(i for i in ()))
attempt("NoneT", type(None))
attempt("Slice", slice)
attempt("Range", range)
attempt("Ellip", type(...))
attempt("Module", type(__import__("sys")))
attempt("Prop", property)
attempt("SM", staticmethod)
attempt("Enum", enumerate)
attempt("Map", map)
attempt("MemView", memoryview)
attempt("Super", super)
attempt("Method", type(A().__init__))
attempt("Cell", type((lambda x: lambda: x)(1).__closure__[0]))
attempt("Code", type((lambda: 0).__code__))
attempt("DictKeys", type({}.keys()))
attempt("BoolSub", bool)
