# Tracing begun and ended in the middle of frames, and by frames' own functions only.
import sys

def show(frame, event, arg):
    if frame.f_code.co_filename == __file__:
        print(event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno)
    return show

def starts():
    a = 1
    sys.settrace(show)
    b = 2
    inner()
    return b

def inner():
    c = 3
    return c

def ends():
    d = 4
    sys.settrace(None)
    e = 5
    return e

starts()
after = 1
ends()
print("-")

def own_only(frame, event, arg):
    print("own", event, frame.f_lineno - frame.f_code.co_firstlineno)
    return own_only

def watched():
    sys._getframe().f_trace = own_only
    sys.settrace(lambda *args: None)
    x = 1
    inner()
    y = 2
    sys.settrace(None)

watched()
print("-")

def swap(frame, event, arg):
    print("swap", event)
    sys.settrace(other)
    return None

def other(frame, event, arg):
    print("other", event, frame.f_code.co_name)
    return other

sys.settrace(swap)
inner()
inner()
sys.settrace(None)
print(sys.gettrace())
