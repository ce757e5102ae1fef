def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


E1, E2, E3 = ValueError("v"), TypeError("t"), KeyError("k")


class G(ExceptionGroup):
    def derive(self, excs):
        return G("derived", excs)


class Code(ExceptionGroup):
    def __new__(cls, message, excs, code):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self


class BadDerive(ExceptionGroup):
    def derive(self, excs):
        return 5


class Raising(BaseExceptionGroup):
    def derive(self, excs):
        raise RuntimeError("in derive")


g = ExceptionGroup("g", [E1, ExceptionGroup("inner", [E2, E3])])
g.add_note("note")
g.__cause__ = E3
for source in ("ExceptionGroup()", "ExceptionGroup('a')", "ExceptionGroup('a', [])", "ExceptionGroup('a', ())", "ExceptionGroup('a', 5)", "ExceptionGroup('a', [5])", "ExceptionGroup('a', [ValueError])", "ExceptionGroup('a', {E1})", "ExceptionGroup('a', iter([E1]))", "ExceptionGroup(5, [E1])", "ExceptionGroup('a', [E1], 5)", "ExceptionGroup('a', [KeyboardInterrupt()])", "BaseExceptionGroup('a', [KeyboardInterrupt()]), BaseExceptionGroup('a', [E1])", "type(BaseExceptionGroup('a', [E1])), type(BaseExceptionGroup('a', [GeneratorExit()]))", "ExceptionGroup(message='a', exceptions=[E1])", "ExceptionGroup('a', (E1,)), ExceptionGroup('', [E1, E2])", "str(g), repr(g), g.message, g.exceptions, g.args", "str(ExceptionGroup('one', [E1])), str(ExceptionGroup('', [E1] * 3))", "setattr(g, 'message', 5)", "setattr(g, 'exceptions', 5)", "g.split(ValueError)", "g.split((ValueError, KeyError))", "g.split(lambda e: isinstance(e, TypeError))", "g.split(ExceptionGroup)", "g.split(OSError)", "g.split(5)", "g.split()", "g.split((5,))", "g.split('a')", "g.split(int)", "g.split(E1)", "g.subgroup(ValueError), g.subgroup(OSError), g.subgroup(lambda e: True) is g", "g.subgroup(lambda e: e is E3)", "g.subgroup(lambda e: 1 / 0)", "g.subgroup([ValueError])", "[x.__notes__ for x in g.split(ValueError)], [x.__cause__ for x in g.split(ValueError)], g.split(TypeError)[0].__traceback__", "g.derive([E1]), type(g.derive([E1])), g.derive([KeyboardInterrupt()])", "g.derive()", "g.derive([])", "G('a', [E1, E2]).split(ValueError), type(G('a', [E1]).subgroup(ValueError))", "Code('a', [E1], 7).code, Code('a', [E1, E2], 7).split(ValueError)", "Code('a', [E1])", "BadDerive('a', [E1, E2]).split(ValueError)", "Raising('a', [E1, E2]).split(ValueError)", "Raising('a', [E1]).split(ValueError)", "ExceptionGroup[int], ExceptionGroup.__mro__", "isinstance(g, Exception), issubclass(ExceptionGroup, BaseExceptionGroup), issubclass(BaseExceptionGroup, Exception)", "type('X', (ExceptionGroup, ValueError), {})('m', [E1])", "type('X', (BaseExceptionGroup, KeyboardInterrupt), {})", "type('Y', (ValueError, BaseExceptionGroup), {})('m', [KeyboardInterrupt()])", "g == g, g == ExceptionGroup('g', g.exceptions), hash(g) == hash(g)", "nested(50).subgroup(ValueError).exceptions[0].message, depth(nested(50))"):
    def nested(n):
        e = E1
        for i in range(n):
            e = ExceptionGroup(f"level {i}", [e])
        return e

    def depth(e):
        n = 0
        while isinstance(e, BaseExceptionGroup):
            n, e = n + 1, e.exceptions[0]
        return n

    attempt(source)
import copy
import pickle

for e in (g, G("a", [E2]), BaseExceptionGroup("b", [SystemExit(3)])):
    other = pickle.loads(pickle.dumps(e))
    print(type(other).__name__, repr(other), other.__dict__, copy.copy(e).exceptions is e.exceptions, e.__reduce__()[1:])
lst = [E1, E2]
h = ExceptionGroup("list", lst)
lst.clear()
print(h, h.exceptions, h.args)
try:
    try:
        raise g
    except* ValueError as part:
        print("first", part, part.__notes__, part.__cause__)
    except* TypeError as part:
        print("second", part)
except ExceptionGroup as rest:
    print("rest", repr(rest), rest.__notes__, rest is g)
