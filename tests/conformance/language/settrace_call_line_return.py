# sys.settrace: calls, lines and returns of functions, in their order and with their lines.
import sys

def show(frame, event, arg):
    code = frame.f_code
    print(f"{event:9} {code.co_name:8} +{frame.f_lineno - code.co_firstlineno}", repr(arg) if event == "return" else "")
    return show

def count(n):
    total = 0
    for i in range(n):
        total += i
    else:
        total += 100
    while total > 101:
        total -= 1
    return total

def branches(x):
    if x > 1:
        y = "many"
    elif x == 1:
        y = "one"
    else:
        y = "none"
    z = [
        x,
        y,
    ]
    return z

def outer():
    def inner(a, b=2):
        return a + b
    value = inner(1)
    pairs = [p for p in range(2)]
    value += len(pairs)

def nothing():
    pass

sys.settrace(show)
count(3)
branches(1)
branches(0)
outer()
nothing()
(lambda: 5)()
sys.settrace(None)
count(1)
print(sys.gettrace())
