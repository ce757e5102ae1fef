# What `except` compares with: tuples made on the spot, nested tuples refused, classes with their own checks, names deleted afterwards.
class Odd(type):
    def __instancecheck__(cls, o):
        print("instancecheck is not asked")
        return True

    def __subclasscheck__(cls, c):
        print("subclasscheck is not asked")
        return True


class Checked(Exception, metaclass=Odd):
    pass


def kinds(*classes):
    print("asked for", [c.__name__ for c in classes])
    return classes


try:
    try:
        raise KeyError("k")
    except Checked:
        print("wrong")
except KeyError as e:
    print("passed on", e)

try:
    raise IndexError("i")
except kinds(TypeError, ValueError):
    print("no")
except kinds(LookupError):
    print("by base class")
except kinds(Exception):
    print("never asked")

for handler in ((ValueError, (KeyError,)), "KeyError", 3, None, int, (KeyError, 3), [KeyError], (), KeyError()):
    try:
        try:
            raise KeyError("k")
        except handler:
            print("caught by", handler)
    except TypeError as e:
        print(type(e).__name__, e, "|", repr(e.__context__))
    except KeyError:
        print("not caught by", handler)

e = "before"
try:
    raise ValueError("v")
except ValueError as e:
    print(repr(e))
try:
    e
except NameError as error:
    print(error)


def local():
    e = 1
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as e:
            if i:
                del e
    try:
        return e
    except UnboundLocalError as x:
        return str(x)


print(local())


def rebinds():
    try:
        raise ValueError("first")
    except ValueError as e:
        e = "replaced"
        kept = e
    return kept, "e" in locals()


print(rebinds())


class Scope:
    try:
        raise ValueError("in class")
    except ValueError as x:
        text = str(x)


print(Scope.text, hasattr(Scope, "x"))


def order():
    log = []
    try:
        log.append("try")
        return log
    except Exception:
        log.append("except")
    else:
        log.append("else")
    finally:
        log.append("finally")


print(order())
