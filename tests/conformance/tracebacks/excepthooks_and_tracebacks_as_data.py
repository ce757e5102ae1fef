# A hook of the program's own that prints the traceback as data, after stack frames were looked at by hand.
import sys
import traceback


def frames(tb):
    while tb is not None:
        frame = tb.tb_frame
        yield frame.f_code.co_qualname, tb.tb_lineno - frame.f_code.co_firstlineno, sorted(k for k in frame.f_locals if not k.startswith("__"))[:4]
        tb = tb.tb_next


def hook(kind, value, tb):
    print("hook:", kind.__name__, value, file=sys.stderr)
    for name, line, names in list(frames(tb))[1:]:
        print("  ", name, line, names, file=sys.stderr)
    for frame in traceback.extract_tb(tb)[1:]:
        print("  ", frame.name, frame.line, frame.colno, frame.end_colno, file=sys.stderr)
    if value.__cause__:
        hook(type(value.__cause__), value.__cause__, value.__cause__.__traceback__)


class Worker:
    def __init__(self, n):
        self.n = n

    def divide(self, by):
        result = self.n / by
        return result

    def run(self, values):
        total = 0
        for value in values:
            total += self.divide(value)
        return total

    class Inner:
        @staticmethod
        def go(worker):
            squares = [x * x for x in range(3)]
            try:
                return (lambda w: w.run(squares))(worker)
            except ArithmeticError as e:
                raise LookupError("inner") from e


def current():
    f = sys._getframe()
    chain = []
    while f:
        chain.append((f.f_code.co_name, f.f_lineno > 0))
        f = f.f_back
    return chain


def holder():
    try:
        Worker(1).divide(0)
    except ZeroDivisionError as e:
        return e


print((lambda: current())())
e = holder()
print(list(frames(e.__traceback__)))
e.__traceback__ = e.__traceback__.tb_next
print([f.name for f in traceback.extract_tb(e.__traceback__)])
try:
    raise e
except ZeroDivisionError as again:
    print([f.name for f in traceback.extract_tb(again.__traceback__)])
tb = e.__traceback__
made = type(tb)(tb, tb.tb_frame, tb.tb_lasti, tb.tb_lineno)
print(made.tb_next is tb, made.tb_lineno == tb.tb_lineno)
for bad in (lambda: setattr(tb, "tb_next", tb), lambda: setattr(tb, "tb_next", 5), lambda: setattr(tb, "tb_lineno", 1), lambda: type(tb)(None, None, 0, 0), lambda: e.with_traceback("x"), lambda: setattr(e, "__traceback__", 1)):
    try:
        bad()
        print("fine")
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
sys.excepthook = hook
Worker.Inner.go(Worker(10))
