def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


import sys


class Mine(Exception):
    pass


class WithInit(Exception):
    def __init__(self, a, *, b=2):
        self.a, self.b = a, b


class Slotted(Exception):
    __slots__ = ("s",)


def fresh():
    return ValueError("a", 1)


for source in ("e.args, str(e), repr(e), e.__traceback__, e.__cause__, e.__context__, e.__suppress_context__", "setattr(e, 'args', 'xy'), e, str(e)", "setattr(e, 'args', 5)", "setattr(e, 'args', iter([1])), e", "delattr(e, 'args')", "setattr(e, 'args', ()), str(e), repr(e)", "setattr(e, '__cause__', KeyError()), e.__suppress_context__, e.__cause__", "setattr(e, '__cause__', 5)", "setattr(e, '__cause__', None), e.__suppress_context__", "delattr(e, '__cause__')", "setattr(e, '__context__', 'x')", "setattr(e, '__context__', e), e.__context__ is e", "delattr(e, '__context__')", "setattr(e, '__suppress_context__', 5)", "setattr(e, '__suppress_context__', True), e.__suppress_context__", "delattr(e, '__suppress_context__')", "setattr(e, '__traceback__', 5)", "setattr(e, '__traceback__', None)", "delattr(e, '__traceback__')", "e.with_traceback(None) is e", "e.with_traceback()", "e.with_traceback(5)", "e.add_note('n'), e.__notes__, e.add_note('m'), e.__notes__", "e.add_note(5)", "e.add_note()", "setattr(e, '__notes__', 5), e.add_note('x')", "setattr(e, '__notes__', ()), e.__notes__", "e.__notes__", "e.foo", "setattr(e, 'foo', 1), e.foo, e.__dict__", "e.__setstate__({'q': 1}), e.q", "e.__setstate__(5)", "e.__setstate__(None)", "e.__setstate__({1: 2})", "e.__reduce__(), Mine(1).__reduce__()", "setattr(e, 'z', 1), e.__reduce__()", "WithInit(1).args, WithInit(1, b=3).b, repr(WithInit(1)), str(WithInit('x'))", "WithInit(1).__reduce__()", "Slotted(1).s", "setattr(Slotted(1), 's', 2), setattr(Slotted(1), 't', 3)", "Exception(1, 2, 3).args, Exception(), repr(Exception()), str(Exception(None)), str(Exception([1])), repr(Exception('a')), repr(Exception(('a',)))", "BaseException(a=1)", "Mine(a=1)", "ValueError.__new__(ValueError, 1, 2).args, ValueError.__new__(ValueError)", "ValueError.__init__(e, 'new'), e.args", "e == ValueError('a', 1), e == e, hash(e) == hash(e)", "e < e", "e()", "e[0]", "len(e)", "bool(e)", "str(KeyError('a')), str(KeyError('a', 'b')), str(KeyError()), str(KeyError(KeyError('x')))", "issubclass(Mine, Exception), Mine.__bases__, Mine.__doc__, Exception.__doc__", "type('X', (ValueError, KeyError), {})('k')", "type('X', (OSError, KeyError), {})('k')", "type('X', (OSError, SyntaxError), {})", "type('X', (Exception, int), {})", "raise_(5)", "raise_(int)", "raise_('a')", "raise_(None)", "raise_(Mine)", "raise_(Mine(1), 5)", "raise_(Mine(1), int)", "raise_(Mine(1), KeyError)", "raise_(WithInit)", "raise_(type('X', (Exception,), {'__new__': lambda c: 5}))", "raise_(type('X', (Exception,), {'__init__': lambda s: 1 / 0}))", "raise_(object())", "raise_(e, None), 1", "catch(ValueError, 5)", "catch(ValueError, (int,))", "catch(ValueError, (KeyError, (TypeError, ValueError)))", "catch(ValueError, [ValueError])", "catch(ValueError, None)", "catch(ValueError, (ValueError, 5))", "sys.exception(), sys.exc_info()"):
    def raise_(x, *cause):
        if cause:
            raise x from cause[0]
        raise x

    def catch(x, what):
        try:
            raise x("inner")
        except what as found:
            return repr(found)

    e = fresh()
    attempt(source)
