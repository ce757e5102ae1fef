# sys.setprofile: calls and returns of Python functions, and of native ones with the function called.
import sys

def show(frame, event, arg):
    if event.startswith("c_"):
        arg = arg.__qualname__
    print(event, frame.f_code.co_name, arg)

def double(x):
    return x * 2

def work():
    n = len([1, 2])
    words = "b a".split()
    words.sort()
    n = double(n)
    try:
        int("x")
    except ValueError:
        n = max(n, 1)
    return n

def generator():
    yield 1
    yield 2

def deep(n):
    if n:
        return deep(n - 1)
    raise KeyError(n)

def run():
    sum([1, 2])
    list(map(double, [1, 2]))
    for x in generator():
        abs(x)
    try:
        deep(2)
    except KeyError:
        pass

for f in work, run:
    sys.setprofile(show)
    f()
    sys.setprofile(None)
    print("--")
print(sys.getprofile())
