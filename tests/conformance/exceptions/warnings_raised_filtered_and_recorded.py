# The warnings module: filters by category, message and module, once and default, catch_warnings, errors, custom classes, stacklevel, showwarning.
import warnings


def shown(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.resetwarnings()
        result = f()
    return result, [(x.category.__name__, str(x.message), x.lineno - f.__code__.co_firstlineno) for x in w]


def three(action, **kw):
    def f():
        warnings.filterwarnings(action, **kw)
        for text in ("first", "first", "second"):
            warnings.warn(text, UserWarning)
    return f


def old():
    warnings.warn("use new", DeprecationWarning, stacklevel=2)
    return "old"


def caller():
    warnings.simplefilter("always")
    return old()


for action in ("always", "ignore", "once", "default", "module"):
    print(action, shown(three(action)))
print(shown(three("always", message="sec")), shown(three("ignore", message="first")), shown(three("always", category=DeprecationWarning))[1])
print(shown(caller))


class Own(UserWarning):
    def __init__(self, code):
        super().__init__(f"own {code}")
        self.code = code


def own():
    warnings.simplefilter("always")
    warnings.warn(Own(5))
    warnings.warn(Own(6), DeprecationWarning)


print(shown(own))


def errors():
    warnings.simplefilter("error", Own)
    warnings.simplefilter("always", DeprecationWarning, append=True)
    warnings.warn("passes", DeprecationWarning)
    try:
        warnings.warn(Own(7))
    except Own as e:
        return e.code


print(shown(errors))
for bad in (lambda: warnings.warn("x", int), lambda: warnings.warn("x", "y"), lambda: warnings.filterwarnings("nothing"), lambda: warnings.simplefilter("always", int), lambda: warnings.filterwarnings("always", lineno=-1)):
    try:
        bad()
    except (TypeError, ValueError, AssertionError) as e:
        print(type(e).__name__, e)
with warnings.catch_warnings():
    warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print("shown:", category.__name__, message)
    warnings.simplefilter("always")
    warnings.warn("by hook")
    warnings.warn_explicit("explicit", RuntimeWarning, "file.py", 7)
with warnings.catch_warnings(action="ignore"):
    warnings.warn("silent")
print(warnings.formatwarning("text", UserWarning, "file.py", 3, "source line"), end="")


@warnings.deprecated("use g", category=FutureWarning)
def f():
    "doc"
    return "f"


@warnings.deprecated("class too")
class C:
    pass


def uses():
    warnings.simplefilter("always")
    class Sub(C):
        pass
    return f(), type(C()).__name__, type(Sub()).__name__, f.__deprecated__, f.__name__, f.__doc__


print(shown(uses))
