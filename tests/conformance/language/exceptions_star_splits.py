# except*: what each clause gets, nesting, re-raising, and what is left.
def show(e, depth=0):
    if isinstance(e, BaseExceptionGroup):
        print("  " * depth + repr(e.message))
        for x in e.exceptions:
            show(x, depth + 1)
    else:
        print("  " * depth + repr(e))

def group():
    return ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("inner", [ValueError(3), OSError(4)])])

def attempt(f):
    try:
        f()
        print("nothing left")
    except BaseException as e:
        show(e)
    print("-")

def two_clauses():
    try:
        raise group()
    except* ValueError as e:
        show(e, 1)
    except* (TypeError, OSError) as e:
        show(e, 1)

def rest_goes_on():
    try:
        raise group()
    except* TypeError:
        print("types")
    else:
        print("never")
    finally:
        print("finally")

def raising():
    try:
        raise group()
    except* ValueError as e:
        raise KeyError("new")
    except* TypeError:
        raise

def naked():
    try:
        raise ValueError("plain")
    except* ValueError as e:
        show(e, 1)
        raise

def not_matching():
    try:
        raise ValueError("plain")
    except* TypeError:
        pass

def nested():
    try:
        try:
            raise group()
        except* ValueError:
            raise ExceptionGroup("second", [IndexError(5)])
    except* IndexError as e:
        show(e, 1)

for f in two_clauses, rest_goes_on, raising, naked, not_matching, nested:
    attempt(f)

def bad():
    try:
        raise ValueError
    except* ExceptionGroup:
        pass

try:
    bad()
except TypeError as e:
    print(e)
for args in ((), ("m",), ("m", []), ("m", [1]), (1, [ValueError()]), ("m", [KeyboardInterrupt()])):
    try:
        ExceptionGroup(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("m", [ValueError()])).__name__, repr(BaseExceptionGroup("m", [KeyboardInterrupt()])))
g = group()
print(g.subgroup(OSError), g.split(lambda e: isinstance(e, TypeError)), g.derive([KeyError()]), str(g))
