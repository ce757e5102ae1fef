# `except*` with returns in finally, in loops, in generators, and with names that are rebound.
def leaves(e):
    return [type(x).__name__ for x in e.exceptions] if isinstance(e, BaseExceptionGroup) else [type(e).__name__]


def each(raiser):
    seen = []
    try:
        try:
            raiser()
        except* ValueError as e:
            seen.append(("V", leaves(e), e.message))
        except* (TypeError, KeyError) as e:
            seen.append(("TK", leaves(e), e.message))
        else:
            seen.append("else")
        finally:
            seen.append("finally")
    except BaseException as e:
        seen.append(("left", type(e).__name__, leaves(e), str(e)))
    return seen


def raiser(e):
    def go():
        raise e

    return go


print(each(lambda: None))
print(each(raiser(ValueError("v"))))
print(each(raiser(KeyError("k"))))
print(each(raiser(OSError("o"))))
print(each(raiser(ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("in", [KeyError(3), OSError(4)])]))))
print(each(raiser(BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)]))))
print(each(raiser(ExceptionGroup("g", [OSError(1), OSError(2)]))))
for i in range(3):
    try:
        raise ExceptionGroup("loop", [ValueError(i)])
    except* ValueError as e:
        last = e
    for j in range(2):
        if j:
            break
print(last.exceptions)


def generator():
    try:
        yield 1
    except* ValueError as e:
        yield leaves(e)
    yield "after"


g = generator()
print(next(g), g.throw(ValueError("thrown")), next(g), next(g, "end"))
g = generator()
next(g)
print(g.throw(ExceptionGroup("t", [ValueError(), ValueError()])), g.close())


def nested():
    try:
        try:
            raise ExceptionGroup("n", [ValueError("a"), TypeError("b"), KeyError("c")])
        except* ValueError:
            raise RuntimeError("from handler")
        except* TypeError as e:
            raise e.exceptions[0] from None
    except* RuntimeError as e:
        print("outer", e, e.exceptions, repr(e.exceptions[0].__context__))
    except* TypeError as e:
        print("outer", e, e.exceptions)


try:
    nested()
except ExceptionGroup as e:
    print("left", repr(e))
try:
    try:
        raise ValueError("bare")
    except* ValueError as e:
        print(repr(e))
        raise
except ExceptionGroup as e:
    print("again", repr(e), e.__context__, e.__cause__)
try:
    print("e" in vars(), e)
except NameError as x:
    print(x)
