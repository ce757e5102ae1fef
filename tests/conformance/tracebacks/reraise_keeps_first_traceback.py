import sys


def origin():
    raise ValueError("origin")


def passes_on():
    try:
        origin()
    except ValueError:
        raise


def raises_again():
    try:
        origin()
    except ValueError as e:
        raise e


def stores():
    try:
        origin()
    except ValueError as e:
        return e


for f in (passes_on, raises_again):
    try:
        f()
    except ValueError:
        sys.excepthook(*sys.exc_info())
e = stores()
for _ in range(2):
    try:
        raise e
    except ValueError:
        sys.excepthook(*sys.exc_info())
try:
    raise e.with_traceback(None)
except ValueError:
    sys.excepthook(*sys.exc_info())
