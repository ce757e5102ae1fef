import sys

sys.excepthook(None, ExceptionGroup("wide", [ValueError(i) for i in range(20)]), None)
g = ValueError("bottom")
for i in range(15):
    g = ExceptionGroup(f"level {i}", [g])
sys.excepthook(None, g, None)
sys.excepthook(None, ExceptionGroup("mixed", [ExceptionGroup("a", [ValueError(1)]), TypeError(2), ExceptionGroup("b", [KeyError(3), OSError(4)])]), None)
try:
    try:
        raise ExceptionGroup("first", [ValueError(1)])
    except ExceptionGroup:
        raise ExceptionGroup("second", [TypeError(2)])
except ExceptionGroup as e:
    sys.excepthook(None, e, e.__traceback__)
try:
    try:
        raise ExceptionGroup("first", [ValueError(1)])
    except ExceptionGroup as e:
        raise RuntimeError("plain") from e
except RuntimeError as e:
    sys.excepthook(None, e, e.__traceback__)
