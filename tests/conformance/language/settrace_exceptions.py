# sys.settrace: exceptions as they pass each frame, caught or not, and the ends of frames that they leave.
import sys

def show(frame, event, arg):
    line = frame.f_lineno - frame.f_code.co_firstlineno
    if event == "exception":
        kind, value, tb = arg
        arg = kind.__name__, str(value), tb.tb_frame is frame, tb.tb_lineno - frame.f_code.co_firstlineno
    print(event, frame.f_code.co_name, line, arg)
    return show

def raises(x):
    y = x
    raise ValueError(y)

def catches():
    try:
        raises(1)
    except ValueError as e:
        kept = str(e)
    return kept

def native():
    try:
        int("x")
    except ValueError:
        return {}["missing"]

def passes_through():
    try:
        raises(2)
    finally:
        done = True

def replaces():
    try:
        raises(3)
    except ValueError as e:
        raise KeyError("k") from e

for f in catches, native, passes_through, replaces:
    sys.settrace(show)
    try:
        f()
    except Exception as e:
        sys.settrace(None)
        print("out:", repr(e))
    sys.settrace(None)
