# Which handler takes what: order, tuples, inheritance, virtual subclasses, dynamic expressions, else, finally, nesting.
import builtins
from abc import ABCMeta


class AppError(Exception):
    pass


class NetError(AppError, ConnectionError):
    pass


class Coded(AppError):
    def __init__(self, code, *args, **kw):
        super().__init__(*args)
        self.code = code
        self.__dict__.update(kw)

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"

    def __reduce__(self):
        return type(self), (self.code, *self.args)


class Virtual(Exception, metaclass=ABCMeta):
    pass


Virtual.register(ValueError)


class Hook(type):
    def __instancecheck__(cls, o):
        return True

    def __subclasscheck__(cls, c):
        return True


class Everything(Exception, metaclass=Hook):
    pass


def classify(e):
    trail = []
    try:
        try:
            raise e
        except (KeyError, IndexError) as x:
            trail.append("lookup pair")
        except LookupError:
            trail.append("lookup")
        except NetError:
            trail.append("net")
        except (ConnectionError, AppError) as x:
            trail.append(f"conn/app {x}")
            raise
        except Virtual:
            trail.append("virtual")
        except Everything:
            trail.append("everything")
        except OSError as x:
            trail.append(f"os {x.errno}")
        else:
            trail.append("else")
        finally:
            trail.append("finally")
    except AppError as x:
        trail.append(f"outer {type(x).__name__}")
    except ConnectionError:
        trail.append("outer connection")
    except Exception as x:
        trail.append(f"escaped {type(x).__name__}")
    return trail


for e in (KeyError("k"), IndexError(), LookupError(), NetError("n"), ConnectionResetError(104, "reset"), Coded(7, "msg", extra=1), ValueError("v"), UnicodeDecodeError("u", b"", 0, 1, "r"), FileNotFoundError(2, "gone"), TypeError("t"), Virtual(), Everything()):
    print(type(e).__name__, classify(e))
for handler in ("ValueError", "(ValueError, TypeError)", "()", "((ValueError,), TypeError)", "[ValueError]", "'ValueError'", "None", "ValueError()", "int", "undefined", "(int, ValueError)", "BaseException", "1 / 0"):
    try:
        exec(f"try:\n    raise ValueError('x')\nexcept {handler}:\n    print('caught by', {handler!r})")
    except BaseException as e:
        print(handler, "->", type(e).__name__, e, type(e.__context__).__name__)


def finally_order(how):
    for i in range(2):
        try:
            trail.append(f"try{i}")
            match how:
                case "return":
                    return trail.append("value")
                case "break":
                    break
                case "continue":
                    continue
                case "raise":
                    raise ValueError(i)
        except ValueError as e:
            trail.append(f"except{e}")
            if i:
                raise KeyError(i) from None
        else:
            trail.append("else")
        finally:
            trail.append("finally")
    else:
        trail.append("loop else")


for how in ("return", "break", "continue", "raise", "nothing"):
    trail = []
    try:
        finally_order(how)
    except KeyError as e:
        trail.append(f"left {e} {e.__suppress_context__}")
    print(how, trail)
tree = {}
for name in dir(builtins):
    o = getattr(builtins, name)
    if isinstance(o, type) and issubclass(o, BaseException) and o.__module__ == "builtins":
        tree.setdefault(o.__base__.__name__, []).append(name)
print({k: sorted(set(v)) for k, v in sorted(tree.items()) if k in ("BaseException", "Exception", "OSError", "ArithmeticError", "LookupError", "RuntimeError", "ValueError")})
import copy, pickle

c = Coded(5, "text")
print(copy.copy(c), pickle.loads(pickle.dumps(c)), c.args, repr(c), str(Coded(1)), NetError.__mro__[1:4])
