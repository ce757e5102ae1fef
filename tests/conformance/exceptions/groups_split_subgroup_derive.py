def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


def tree(error, depth=0):
    if error is None:
        return "None"
    if isinstance(error, BaseExceptionGroup):
        return f"{type(error).__name__}({error.message!r}, [{', '.join(tree(e) for e in error.exceptions)}])"
    return repr(error)


group = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)]), KeyError("k")])
for condition in ("ValueError", "(ValueError, KeyError)", "ExceptionGroup", "lambda e: isinstance(e, TypeError)", "lambda e: True", "lambda e: False", "lambda e: isinstance(e, ExceptionGroup) and e.message == 'inner'", "OSError", "Exception", "5", "[ValueError]", "(ValueError, 5)", "()", "int", "lambda e: 1 / 0"):
    for method in ("subgroup", "split"):
        try:
            result = getattr(group, method)(eval(condition))
            print(method, condition, "->", tree(result) if method == "subgroup" else [tree(part) for part in result])
        except Exception as error:
            print(method, condition, "!!", type(error).__name__, error)
for source in ("ExceptionGroup()", "ExceptionGroup('m')", "ExceptionGroup('m', [])", "ExceptionGroup('m', [5])", "ExceptionGroup(5, [ValueError()])", "ExceptionGroup('m', 5)", "ExceptionGroup('m', (ValueError(),)).exceptions", "ExceptionGroup('m', [KeyboardInterrupt()])", "BaseExceptionGroup('m', [KeyboardInterrupt()])", "type(BaseExceptionGroup('m', [ValueError()])).__name__", "ExceptionGroup('m', [ValueError], 3)", "ExceptionGroup('m', [ValueError])", "ExceptionGroup('m', {ValueError(): 1})", "ExceptionGroup('m', (e for e in [ValueError()]))", "str(ExceptionGroup('m', [ValueError()])), str(ExceptionGroup('m', [ValueError()] * 3)), repr(ExceptionGroup('m', (ValueError(1),)))", "ExceptionGroup(message='m', exceptions=[ValueError()])", "ExceptionGroup('m', [ValueError()]).args", "BaseExceptionGroup.__mro__, ExceptionGroup.__mro__", "ExceptionGroup[int], BaseExceptionGroup[ValueError]", "group.subgroup(lambda e: True) is group, group.split(ValueError)[0].message", "group.derive([OSError()])", "group.derive([])", "group.derive()", "group.subgroup()", "group.exceptions[1].exceptions"):
    show(source)
try:
    group.message = "x"
except AttributeError as error:
    print(error)
try:
    group.exceptions = ()
except AttributeError as error:
    print(error)
items = [ValueError(1)]
g = ExceptionGroup("m", items)
items.append(TypeError(2))
print(g.exceptions, g.args)


class Own(ExceptionGroup):
    def __new__(cls, message, excs, code=0):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return Own(self.message, excs, self.code)


class Plain(ExceptionGroup):
    pass


class Both(BaseExceptionGroup, ValueError):
    pass


own = Own("own", [ValueError(1), TypeError(2)], 7)
own.add_note("noted")
try:
    raise own from KeyError("cause")
except Own as caught:
    match, rest = caught.split(ValueError)
    print(type(match).__name__, match.code, match.__notes__, repr(match.__cause__), match.__traceback__ is caught.__traceback__, type(rest).__name__)
print(type(Plain("p", [ValueError(1), TypeError(2)]).subgroup(ValueError)).__name__, tree(Both("b", [ValueError(1)]).subgroup(ValueError)))
show("Both('b', [KeyboardInterrupt()])")


class BadDerive(ExceptionGroup):
    def derive(self, excs):
        return 5


show("BadDerive('b', [ValueError(), TypeError()]).split(ValueError)")
noted = ExceptionGroup("n", [ValueError(1), TypeError(2)])
noted.__notes__ = "not a list"
show("noted.split(ValueError)[0].__notes__")
noted.__notes__ = ["a", 5]
part = noted.subgroup(ValueError)
part.__notes__.append("b")
print(part.__notes__, noted.__notes__)
try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as caught:
        print("caught", tree(caught))
        raise KeyError("new")
    except* TypeError as caught:
        print("caught", tree(caught), caught.__context__)
        raise
except BaseExceptionGroup as error:
    print(tree(error))
import pickle
import copy

for error in (group, own):
    try:
        print(tree(pickle.loads(pickle.dumps(error))), tree(copy.copy(error)), tree(copy.deepcopy(error)))
    except Exception as raised:
        print(type(raised).__name__, raised)
