# redirect_stdout and its like nested and re-entered, chdir, suppress with groups, closing, and managers that swap attributes.
import contextlib
import io
import os
import sys


out, err = io.StringIO(), io.StringIO()
with contextlib.redirect_stdout(out) as target, contextlib.redirect_stderr(err):
    print("one", file=sys.stdout)
    print("two", file=sys.stderr)
    print(target is out is sys.stdout)
print(out.getvalue().split(), err.getvalue().split())

again = contextlib.redirect_stdout(io.StringIO())
original = sys.stdout
with again as first:
    print("outer")
    with again as second:
        print("inner", first is second)
    print("outer again")
print(repr(first.getvalue()), sys.stdout is original)
try:
    with contextlib.redirect_stdout(out):
        raise ValueError
except ValueError:
    print(sys.stdout is original)

here = os.getcwd()
os.mkdir("below.tmp")
mover = contextlib.chdir("below.tmp")
with mover as value:
    print(os.path.relpath(os.getcwd(), here), value)
    with contextlib.chdir(".."):
        print(os.getcwd() == here)
        with mover:
            print(os.path.basename(os.getcwd()))
    print(os.path.basename(os.getcwd()))
print(os.getcwd() == here)
try:
    with contextlib.chdir("no such folder"):
        print("not reached")
except OSError as e:
    print(type(e).__name__, e.filename)
os.rmdir("below.tmp")

with contextlib.suppress(KeyError, IndexError) as nothing:
    [][1]
print(nothing)
with contextlib.suppress(ValueError):
    raise ExceptionGroup("all suppressed", [ValueError(1), ExceptionGroup("in", [ValueError(2)])])
try:
    with contextlib.suppress(ValueError):
        raise ExceptionGroup("partly", [ValueError(1), KeyError(2)])
except ExceptionGroup as g:
    print(repr(g))
try:
    with contextlib.suppress():
        raise KeyError
except KeyError:
    print("nothing is suppressed by nothing")
try:
    with contextlib.suppress(3):
        raise KeyError
except TypeError as e:
    print(e)


class Closable:
    def close(self):
        print("closed")


with contextlib.closing(Closable()) as c, contextlib.nullcontext(5) as n:
    print(type(c).__name__, n)
try:
    with contextlib.closing(3):
        print("body")
except AttributeError as e:
    print(e)


@contextlib.contextmanager
def attributes(o, **new):
    missing = object()
    old = {k: getattr(o, k, missing) for k in new}
    for k, v in new.items():
        setattr(o, k, v)
    try:
        yield o
    finally:
        for k, v in old.items():
            delattr(o, k) if v is missing else setattr(o, k, v)


class Config:
    debug = False


config = Config()
with attributes(Config, debug=True, level=3), attributes(config, debug="mine"):
    print(config.debug, Config.debug, Config.level)
print(config.debug, Config.debug, hasattr(Config, "level"), vars(config))
