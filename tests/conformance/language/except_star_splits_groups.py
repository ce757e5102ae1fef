def run(make, label):
    print(label)
    try:
        try:
            raise make()
        except* ValueError as eg:
            print("  values", repr(eg))
        except* (TypeError, KeyError) as eg:
            print("  types", repr(eg))
        else:
            print("  else")
        finally:
            print("  finally")
    except BaseException as e:
        print("  left", repr(e))


run(lambda: ExceptionGroup("g", [ValueError(1), TypeError(2)]), "both")
run(lambda: ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [KeyError(2), OSError(3), ValueError(4)])]), "nested")
run(lambda: ValueError("naked"), "naked")
run(lambda: OSError("naked other"), "naked other")
run(lambda: BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)]), "base")


def raising():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as eg:
        raise KeyError("new") from eg
    except* TypeError:
        raise
    # OSError is left over


try:
    raising()
except ExceptionGroup as e:
    print(repr(e))
    for sub in e.exceptions:
        print("  ", repr(sub), repr(sub.__cause__))
try:
    try:
        raise ExceptionGroup("x", [ValueError()])
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError
    except* 5:
        pass
except TypeError as e:
    print(e)
try:
    print("no exception")
except* ValueError:
    print("never")
else:
    print("else ran")


def naked_reraise():
    try:
        raise ValueError("n")
    except* ValueError as eg:
        raise


try:
    naked_reraise()
except ExceptionGroup as e:
    print(repr(e))
