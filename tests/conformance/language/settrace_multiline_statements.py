# Lines of statements and expressions that go over several lines, and of branches that are skipped.
import sys

def show(frame, event, arg):
    if event != "line" and frame.f_code.co_name not in NAMES:
        return show
    print(event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno)
    return show

NAMES = {"calls", "branches", "loops", "handlers", "matching"}

def identity(*args):
    return args

def calls():
    x = identity(
        1,
        2,
    )
    y = x[0]
    assert y == 1
    del y

def branches(n):
    if n and n > 1:
        a = 1
    elif n:
        a = 2
    b = 1 if a == 1 else 2
    if not n: return None
    return b

def loops():
    for i in range(2):
        if i:
            continue
        j = i
    else:
        k = 1
    while k < 3:
        k += 1
    return k

def handlers():
    try:
        x = 1
    except ValueError:
        x = 2
    else:
        x = 3
    finally:
        y = x
    return y

def matching(v):
    match v:
        case 1:
            r = "one"
        case [a, b]:
            r = a
        case _:
            r = "other"
    return r

sys.settrace(show)
calls()
branches(2)
branches(1)
loops()
handlers()
matching(1)
matching("x")
sys.settrace(None)
