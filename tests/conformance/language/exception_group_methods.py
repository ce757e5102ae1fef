g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("sub", [TypeError(2), ValueError(3)]), OSError(4)])
print(g, repr(g), g.message, g.args[0])
print(type(g.exceptions), len(g.exceptions))
print(repr(g.subgroup(ValueError)))
print(repr(g.subgroup(lambda e: isinstance(e, TypeError))))
print(g.subgroup(KeyError), g.subgroup(ExceptionGroup) is g)
m, r = g.split((ValueError, OSError))
print(repr(m), repr(r))
print(g.split(KeyError)[0], g.split(KeyError)[1] is not None)
print(repr(g.derive([KeyError(9)])))
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for bad in (
    lambda: ExceptionGroup("x", []),
    lambda: ExceptionGroup("x", [1]),
    lambda: ExceptionGroup("x", 5),
    lambda: ExceptionGroup(1, [ValueError()]),
    lambda: ExceptionGroup("x"),
    lambda: ExceptionGroup("x", [KeyboardInterrupt()]),
    lambda: g.split(5),
    lambda: g.subgroup(None),
    lambda: setattr(g, "exceptions", []),
    lambda: setattr(g, "message", ""),
):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message + "!", excs)


mg = MyGroup("mine", [ValueError(1), TypeError(2)])
print(repr(mg.subgroup(ValueError)), repr(mg.split(TypeError)))


class Plain(ExceptionGroup):
    pass


print(type(Plain("p", [ValueError(), KeyError()]).subgroup(KeyError)).__name__)
print(issubclass(ExceptionGroup, Exception), ExceptionGroup.__mro__[1].__name__, BaseExceptionGroup[int])
