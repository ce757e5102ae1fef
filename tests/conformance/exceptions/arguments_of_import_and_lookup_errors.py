import copy
import pickle


def show(error):
    again = pickle.loads(pickle.dumps(error))
    twin = copy.copy(error)
    names = ("name", "path", "name_from", "obj", "msg", "value", "code")
    for e in (error, again, twin):
        print(type(e).__name__, repr(e), repr(str(e)), e.args, {n: getattr(e, n) for n in names if hasattr(e, n)}, end=" | ")
    print(error.__reduce__()[1:])


show(ImportError())
show(ImportError("a"))
show(ImportError("a", name="n"))
show(ImportError("a", name="n", path="p"))
show(ImportError("a", "b", name="n"))
show(ImportError("a", name="n", path="p", name_from="f"))
show(ModuleNotFoundError("m", name="q"))
show(KeyError())
show(KeyError("a"))
show(KeyError("it's"))
show(KeyError("a", "b"))
show(KeyError(("a",)))
show(IndexError("i"))
show(LookupError(1, 2))
show(StopIteration())
show(StopIteration(1))
show(StopIteration(1, 2))
show(StopAsyncIteration(3))
show(SystemExit())
show(SystemExit(3))
show(SystemExit("a", 4))
show(AttributeError("a"))
show(NameError("a", name="n"))
show(UnboundLocalError("u", name="v"))
for call in (lambda: ImportError(nam="x"), lambda: ImportError("a", foo=1), lambda: AttributeError("a", value=1), lambda: NameError(obj=1), lambda: KeyError(a=1), lambda: OSError(2, "a", x=1), lambda: StopIteration(value=1), lambda: BaseException(a=1), lambda: UnboundLocalError("a", nme=2)):
    try:
        print(repr(call()))
    except TypeError as error:
        print(error)
e = AttributeError("a", name="n", obj=[1])
print(e.name, e.obj, e.args, copy.copy(e).name, copy.copy(e).obj)
e.name, e.obj = 1, 2
print(e.name, e.obj)
del e.name
print(e.name)
e = StopIteration(1)
e.value = 2
print(e.value, e.args, repr(e))
e.args = (5, 6)
print(e.value, e)
try:
    [].nothing
except AttributeError as error:
    print(error.name, error.obj, error.args)
try:
    unknown
except NameError as error:
    print(error.name, error.args)
try:
    from math import nothing
except ImportError as error:
    print(error.name, error.name_from, error.msg)
try:
    import no_such_module.sub
except ImportError as error:
    print(error.name, error.path, error.msg, error.name_from)
