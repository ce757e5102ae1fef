# except*: what each clause gets, what is left, raising in clauses, groups that derive, bare exceptions wrapped, tracebacks and notes kept.
class Group(ExceptionGroup):
    def derive(self, excs):
        return Group(f"{self.message}'", excs)


def tree(e):
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}:{e.message}({', '.join(map(tree, e.exceptions))})"
    return f"{type(e).__name__}({e})"


def chain(e):
    out = []
    while e is not None:
        out.append(tree(e))
        e = e.__context__
    return " <- ".join(out)


def run(label, f):
    try:
        f()
        print(label, "| nothing left")
    except BaseException as e:
        print(label, "|", chain(e), getattr(e, "__notes__", ""))


def make():
    g = Group("top", [ValueError(1), TypeError(2), ExceptionGroup("inner", [ValueError(3), OSError(4)])])
    g.add_note("noted")
    return g


def split_by_clauses():
    try:
        raise make()
    except* ValueError as g:
        print("  ", tree(g), g.__notes__)
    except* (TypeError, OSError) as g:
        print("  ", tree(g))


def some_left():
    try:
        raise make()
    except* OSError as g:
        print("  ", tree(g))
        g = None
    else:
        print("   not reached")
    finally:
        print("   finally")


def bare():
    try:
        raise ValueError("alone")
    except* ValueError as g:
        print("  ", type(g).__name__, repr(g.message), tree(g), g.__context__)


def bare_not_matched():
    try:
        raise ValueError("alone")
    except* TypeError:
        pass


def raises_new():
    try:
        raise make()
    except* ValueError:
        raise KeyError("new")
    except* TypeError:
        raise IndexError("newer")


def reraises():
    try:
        raise make()
    except* ValueError:
        raise
    except* OSError as g:
        raise g


def from_cause():
    try:
        raise make()
    except* ValueError as g:
        raise RuntimeError("wrapped") from g


def no_error():
    try:
        pass
    except* ValueError:
        print("   never")
    else:
        print("   else")


def nested():
    try:
        try:
            raise make()
        except* ValueError:
            print("   inner handles ValueError")
    except* TypeError as g:
        print("   outer gets", tree(g))


def exits():
    for i in range(2):
        try:
            raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError:
            pass
        print("   next", i)


def base():
    try:
        raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)])
    except* ValueError as g:
        print("  ", tree(g), type(g).__name__)


def wrong(kind):
    def f():
        try:
            raise make()
        except* kind:
            pass
    return f


for f in (split_by_clauses, some_left, bare, bare_not_matched, raises_new, reraises, from_cause, no_error, nested, exits, base):
    run(f.__name__, f)
for kind in (ExceptionGroup, (ValueError, BaseExceptionGroup), int, "x"):
    run(str(kind), wrong(kind))
g = make()
print(tree(g.subgroup(lambda e: isinstance(e, OSError))), g.subgroup(KeyError), [tree(x) if x else None for x in g.split(ValueError)])
print(g.subgroup(lambda e: True) is g, g.split(Exception)[0] is g)
for args in (("m", []), ("m", [3]), ("m",), (1, [ValueError()]), ("m", ValueError()), ("m", [KeyboardInterrupt()])):
    try:
        print(tree(ExceptionGroup(*args)))
    except (TypeError, ValueError) as e:
        print(e)
