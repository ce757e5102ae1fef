# What a tracing function returns is the frame's own; None from it at a call leaves the frame alone, later it changes nothing.
import sys

def second(frame, event, arg):
    print("  second", event, frame.f_lineno - frame.f_code.co_firstlineno)

def first(frame, event, arg):
    print("first", event, frame.f_code.co_name)
    if frame.f_code.co_name == "left_alone":
        return None
    return second

def left_alone():
    x = 1
    return x

def watched():
    x = 1
    left_alone()
    return x

sys.settrace(first)
watched()
sys.settrace(None)

def once(frame, event, arg):
    print("once", event, frame.f_trace is once)
    if event == "line":
        frame.f_trace = None
    return None if event == "line" else once

def lines():
    a = 1
    b = 2
    c = 3

sys.settrace(once)
lines()
sys.settrace(None)

def from_inside():
    def local(frame, event, arg):
        print("local", event, frame.f_lineno - frame.f_code.co_firstlineno)
        return local
    before = sys._getframe().f_trace
    sys._getframe().f_trace = local
    sys.settrace(lambda *args: None)
    a = 1
    b = 2
    sys.settrace(None)
    print(before)

from_inside()
frame = sys._getframe()
print(frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes)
for name, value in ("f_trace_lines", 1), ("f_trace_opcodes", None):
    try:
        setattr(frame, name, value)
    except Exception as e:
        print(type(e).__name__, e)
