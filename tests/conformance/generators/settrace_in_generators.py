# Each resumption of a generator is a call, each yield a return of the yielded value.
import sys

def show(frame, event, arg):
    if event == "exception":
        arg = arg[0].__name__
    print(event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, arg)
    return show

def numbers(n):
    for i in range(n):
        sent = yield i
        if sent:
            break
    return "end"

def closed():
    try:
        yield 1
    finally:
        last = True

def catching():
    try:
        yield 1
    except ValueError:
        yield 2

kept = []

def run():
    kept.append(g := numbers(2))
    next(g)
    next(g)
    kept.append(g := numbers(5))
    next(g)
    try:
        g.send("stop")
    except StopIteration as e:
        v = e.value

sys.settrace(show)
run()
sys.settrace(None)
print("-")
g = closed()
h = catching()
sys.settrace(show)
next(g)
g.close()
next(h)
h.throw(ValueError("x"))
sys.settrace(None)
