def show(e):
    print(repr(e), "cause", repr(e.__cause__), "context", repr(e.__context__), "suppress", e.__suppress_context__)


def attempt(f):
    try:
        f()
    except BaseException as e:
        show(e)


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("second")


def explicit():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("second") from e


def from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("second") from None


def from_class():
    raise ValueError("x") from KeyError


def cls_only():
    raise KeyError


def reraise():
    try:
        raise IndexError("again")
    except IndexError:
        raise


def bare():
    raise


def bad_type():
    raise 42


def bad_cause():
    raise ValueError from 5


def bad_class():
    raise int


class Weird(Exception):
    def __new__(cls):
        return "not an exception"


def weird():
    raise Weird


class NeedsArg(Exception):
    def __init__(self, a):
        super().__init__(a)


def needs():
    raise NeedsArg


def helper_reraise():
    def inner():
        raise

    try:
        raise LookupError("from outer handler")
    except LookupError:
        inner()


def weird_cause():
    raise ValueError("v") from Weird


for f in (implicit, explicit, from_none, from_class, cls_only, reraise, bare, bad_type, bad_cause, bad_class, weird, needs, helper_reraise, weird_cause):
    print(f.__name__, end=": ")
    attempt(f)
