# A tracing function that raises is taken away; its exception comes out of the traced frame.
import sys

def at(event_wanted, line):
    def tracer(frame, event, arg):
        if event == event_wanted and frame.f_lineno - frame.f_code.co_firstlineno == line:
            raise RuntimeError(f"from {event}")
        return tracer
    return tracer

def work():
    x = 1
    try:
        y = {}["k"]
    except KeyError:
        x = 2
    return x

for event, line in ("call", 0), ("line", 1), ("line", 3), ("exception", 3), ("line", 5), ("return", 6):
    sys.settrace(at(event, line))
    try:
        result = work()
    except RuntimeError as e:
        result = e
    print(event, line, repr(result), sys.gettrace())
    sys.settrace(None)

def caught_inside():
    try:
        a = 1
        b = 2
    except RuntimeError as e:
        return str(e)

sys.settrace(at("line", 3))
print(caught_inside())
print(sys.gettrace())
