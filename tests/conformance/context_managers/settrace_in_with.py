# Lines of with statements: the body's end goes back to the line of the with.
import sys

def show(frame, event, arg):
    if frame.f_code.co_filename != __file__:
        return None
    if event == "exception":
        arg = arg[0].__name__
    print(event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, arg)
    return show

class Manager:
    def __enter__(self):
        return 0
    def __exit__(self, *args):
        return bool(args[0]) and args[0] is not TypeError

def plain():
    with Manager() as m:
        x = 1
    return x

def swallowed():
    with Manager():
        raise ValueError
    return 2

def two():
    with Manager() as a, Manager() as b:
        x = 1
    y = 2

for f in plain, swallowed, two:
    sys.settrace(show)
    f()
    sys.settrace(None)
    print("--")
