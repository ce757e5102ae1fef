# traceback: TracebackException, StackSummary, limits, chains switched off, compact, own formats, print functions.
import io
import sys
import traceback
from traceback import FrameSummary, StackSummary, TracebackException


def level(n):
    local_value = [n] * n
    if n == 0:
        raise ValueError("bottom")
    level(n - 1)


def chained():
    try:
        level(2)
    except ValueError as e:
        raise KeyError("translated") from e


def grouped():
    errors = []
    for i in range(3):
        try:
            level(i)
        except ValueError as e:
            e.add_note(f"item {i}")
            errors.append(e)
    raise ExceptionGroup("several", errors)


def catch(f):
    try:
        f()
    except Exception as e:
        return e


def strip(lines):
    return "".join(lines).replace(__file__, "FILE")


e = catch(chained)
te = TracebackException.from_exception(e, capture_locals=False, limit=2)
print(strip(te.format()))
print(strip(te.format(chain=False)))
print(te.exc_type_str, te.__cause__.exc_type_str, te.__suppress_context__, te.__context__ is te.__cause__, len(te.stack), te.stack[0].locals.keys() if te.stack[0].locals else None)
for limit in (0, 1, -1, -2, None):
    print(limit, [(f.name, f.lineno) for f in traceback.extract_tb(e.__cause__.__traceback__, limit)])
print(strip(traceback.format_exception(e, limit=-1, chain=False)))
g = catch(grouped)
print(strip(traceback.format_exception(g)))
print(strip(TracebackException.from_exception(g, max_group_width=2, limit=1).format()))
print(list(TracebackException.from_exception(g).format_exception_only(show_group=True)))
print(traceback.format_exception_only(e), traceback.format_exception_only(SyntaxError("bad", ("f.py", 2, 3, "a b c\n", 2, 4))), traceback.format_exception_only(None), traceback.format_exception_only(ValueError, ValueError("x\ny")))
fs = FrameSummary("file.py", 7, "func", line="  x = 1 + y  ", locals={"y": 2}, end_lineno=7, colno=6, end_colno=11)
print(fs, fs.line, fs.locals, tuple(fs), fs == ("file.py", 7, "func", "x = 1 + y"), len(fs))
print("".join(StackSummary.from_list([fs, ("other.py", 1, "<module>", None), ("third.py", 2, "f", "code()")]).format()))
print("".join(traceback.format_list([("a.py", 1, "f", "x")] * 6)))
out = io.StringIO()
traceback.print_exception(e, file=out, chain=False)
traceback.print_tb(e.__traceback__, file=out)
traceback.print_list(traceback.extract_tb(e.__traceback__)[-1:], file=out)
print(strip(out.getvalue()))
same = TracebackException.from_exception(e)
print(same == TracebackException.from_exception(e), same != te, str(same))


def walk():
    return [(f.f_code.co_name, line - f.f_code.co_firstlineno) for f, line in traceback.walk_stack(None)][:2], [f.name for f in traceback.extract_stack()][-2:]


print(walk())
try:
    exec(compile("def q():\n    return undefined_name\nq()", "<generated>", "exec"))
except NameError as err:
    print(strip(traceback.format_exception(err)))


class Custom(StackSummary):
    def format_frame_summary(self, frame, **kw):
        return None if frame.name == "level" else f"<{frame.name}>\n"


stack = Custom.from_list(traceback.extract_tb(e.__cause__.__traceback__))
print(stack.format())
traceback.clear_frames(e.__traceback__)
print(e.__traceback__.tb_frame.f_locals == {} or sorted(e.__traceback__.tb_frame.f_locals))
