import sys


class BadStr:
    def __str__(self):
        raise RuntimeError("no str")

    def __repr__(self):
        return "<BadStr>"


for notes in (None, "a string", 5, [], [1, None], [BadStr()], ("tuple", "of"), {"a": 1}, ["ok", 2.5]):
    e = ValueError("v")
    e.__notes__ = notes
    sys.excepthook(ValueError, e, None)
