# What split parts share with the group that was raised: traceback, cause, notes, message, class.
class Group(ExceptionGroup):
    def derive(self, excs):
        g = Group(self.message + "'", excs)
        g.kept = "derived"
        return g


original = Group("main", [ValueError(1), TypeError(2), Group("sub", [ValueError(3), OSError(4)])])
original.add_note("a note")
cause = LookupError("cause")


def depth(tb):
    n = 0
    while tb:
        n, tb = n + 1, tb.tb_next
    return n


def inner():
    raise original from cause


try:
    try:
        inner()
    except* ValueError as e:
        print(type(e).__name__, e, e.kept, e.__notes__, e.__cause__ is cause, depth(e.__traceback__))
        print(e.exceptions[0] is original.exceptions[0], e.exceptions[1].exceptions[0] is original.exceptions[2].exceptions[0])
        e.add_note("only the part")
        matched = e
    except* OSError as e:
        print(e.message, e.exceptions[0].message, e.__notes__)
except Group as e:
    print("rest", e, e.exceptions, e.__notes__, depth(e.__traceback__), e.kept, e.__cause__ is cause)
print(original.__notes__, matched.__notes__, matched.__notes__ is original.__notes__)
try:
    try:
        raise original
    except* Exception as e:
        print("all", e is original)
        raise
except Group as e:
    print("same", e is original)
try:
    try:
        raise original
    except* KeyError:
        print("never")
except Group as e:
    print("none matched", e is original)


class Odd(ExceptionGroup):
    def derive(self, excs):
        return "nonsense"


try:
    try:
        raise Odd("odd", [ValueError(), TypeError()])
    except* ValueError:
        pass
except BaseException as e:
    print(type(e).__name__, e)
for bad in ("ExceptionGroup", "(ValueError, ExceptionGroup)", "BaseExceptionGroup", "3", "(ValueError, 3)", "int", "'x'", "()"):
    try:
        exec(f"try:\n    raise ValueError('v')\nexcept* {bad}:\n    print('caught')")
    except BaseException as e:
        print(bad, "->", type(e).__name__, e, repr(e.__context__))
try:
    exec("try: pass\nexcept* ExceptionGroup: pass\nexcept* 3: pass")
    print("not evaluated")
except TypeError as e:
    print(e)
