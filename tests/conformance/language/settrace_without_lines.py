# f_trace_lines: a frame may ask for no lines; f_trace stays where it is.
import sys

events = []

def tracer(frame, event, arg):
    frame.f_trace_lines = False
    events.append((frame.f_code.co_name, event))
    return tracer

def callee(n):
    if n:
        return callee(n - 1)
    raise LookupError

def caller():
    try:
        callee(1)
    except LookupError:
        pass
    return 1

sys.settrace(tracer)
caller()
sys.settrace(None)
for e in events:
    print(e)

def some_lines(frame, event, arg):
    frame.f_trace_lines = frame.f_lineno % 2 == 0
    seen.append(event)
    return some_lines

def half():
    a = 1
    b = 2
    c = 3
    d = 4
    return a

seen = []
sys.settrace(some_lines)
half()
sys.settrace(None)
print(seen[0], seen[-1], 3 <= len(seen) <= 6)
