import sys


class Plain(Exception):
    pass


class Outer:
    class Inner(Exception):
        pass


class BadStr(Exception):
    def __str__(self):
        raise ValueError("broken __str__")


class EmptyStr(Exception):
    def __str__(self):
        return ""


class Multi(Exception):
    def __str__(self):
        return "line one\nline two\n"


class NotStr(Exception):
    def __str__(self):
        return 5


class Elsewhere(Exception):
    __module__ = "some.module"


class NoModule(Exception):
    __module__ = None


class Builtins(Exception):
    __module__ = "builtins"


def local():
    class Local(Exception):
        pass

    return Local("x")


for e in (Plain(), Plain("msg"), Plain(1, 2), Outer.Inner("deep"), BadStr(), EmptyStr(), Multi(), NotStr(), Elsewhere("e"), NoModule("n"), Builtins("b"), local(), KeyError("k"), KeyError("two\nlines"), OSError(2, "No such file or directory", "f"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"), StopIteration(5), AssertionError(), Plain(None), Plain("é"), MemoryError(), Warning("w")):
    sys.excepthook(type(e), e, None)
