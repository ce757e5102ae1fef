import copy
import pickle


def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


error = ValueError("a")
print(hasattr(error, "__notes__"))
print(error.add_note("one"), error.add_note("two"), error.__notes__)
show("error.add_note(5)")
show("error.add_note()")
show("error.add_note(note='kw')")
error.__notes__ = ("tuple",)
show("error.add_note('x')")
del error.__notes__
show("error.add_note('again'), error.__notes__")


class Custom(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b


class NeedsTwo(Exception):
    def __init__(self, a, b):
        super().__init__(a)


class KeywordOnly(Exception):
    def __init__(self, *, code):
        super().__init__(code)
        self.code = code


class Reduced(Exception):
    def __reduce__(self):
        return Reduced, ("reduced",), {"extra": 1}


class StrError(Exception):
    def __str__(self):
        raise RuntimeError("no str")


custom = Custom(1, b=5)
custom.add_note("kept")
custom.__cause__ = KeyError("lost")
for error in (ValueError(1, "a"), custom, Reduced("x"), ImportError("m", name="n", path="p"), AttributeError("m", name="n", obj=5), NameError("m", name="n"), StopIteration(5), SystemExit(3), SyntaxError("m", ("f", 1, 2, "t", 3, 4)), KeyError("k"), NeedsTwo(1, 2), KeywordOnly(code=1)):
    for way in (copy.copy, copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e)), lambda e: pickle.loads(pickle.dumps(e, 0))):
        try:
            back = way(error)
            print(type(back).__name__, back.args, {k: v for k, v in vars(back).items()}, back.__cause__, back is error, getattr(back, "name", "-"), getattr(back, "lineno", "-"))
        except Exception as raised:
            print(type(error).__name__, type(raised).__name__, raised)
print(ValueError(1).__reduce__(), custom.__reduce__(), ImportError("m", name="n").__reduce__(), AttributeError("m", name="n", obj=1).__reduce__(), NameError("x", name="y").__reduce__())


def chain():
    try:
        try:
            raise ValueError("first")
        except ValueError as first:
            raise TypeError("second")
    except TypeError as second:
        return second


second = chain()
print(repr(second.__context__), second.__cause__, second.__suppress_context__, second.__context__.__context__)
try:
    try:
        raise ValueError("a")
    except ValueError:
        raise KeyError("b") from None
except KeyError as error:
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)
try:
    try:
        raise ValueError("a")
    except ValueError as a:
        raise a
except ValueError as error:
    print(error.__context__)
try:
    a, b = ValueError("a"), KeyError("b")
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a
except ValueError as error:
    print(repr(error), repr(error.__context__), repr(error.__context__.__context__))
try:
    raise ValueError from TypeError
except ValueError as error:
    print(repr(error), repr(error.__cause__))
try:
    raise Custom
except TypeError as error:
    print(error)


class Returns(Exception):
    def __new__(cls):
        return 5


try:
    raise Returns
except TypeError as error:
    print(error)
show("str(StrError())")
show("repr(StrError('a')), [StrError('b')]")
show("BaseException.__new__(ValueError, 1), isinstance(BaseException.__new__(ValueError), ValueError)")
show("ValueError(1) == ValueError(1), hash(ValueError(1)) != None, ValueError(*range(3)).args")
