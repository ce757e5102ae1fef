# What a tracing function is given of an exception: class, instance and the traceback so far.
import sys

def depth(tb):
    n = 0
    while tb:
        n += 1
        tb = tb.tb_next
    return n

def tracer(frame, event, arg):
    if event == "exception":
        kind, value, tb = arg
        print(frame.f_code.co_name, kind.__name__, value.args, depth(tb), tb.tb_frame is frame, value.__traceback__ is tb, value.__context__)
    elif event == "return":
        print(frame.f_code.co_name, "returns", arg)
    return tracer

def lowest():
    raise ValueError("low")

def middle():
    try:
        lowest()
    except ValueError:
        raise KeyError("mid")

def highest():
    try:
        middle()
    except KeyError:
        pass
    finally:
        x = 1
    try:
        raise OSError(2, "x")
    except TypeError:
        pass
    except OSError as e:
        return e.errno

def attribute():
    try:
        (5).missing
    except AttributeError:
        return [].append

def assertion():
    try:
        assert 0, "words"
    except AssertionError as e:
        return str(e)

for f in highest, assertion:
    sys.settrace(tracer)
    f()
    sys.settrace(None)
    print("-")
