import sys


def hook(kind, value, tb):
    print("hook:", kind.__name__, value, tb.tb_lineno, tb.tb_frame.f_code.co_name)


sys.excepthook = hook
print(sys.__excepthook__ is not hook)
try:
    1 / 0
except ZeroDivisionError:
    print("handled ones do not reach it")


def f():
    raise ValueError("to the hook")


f()
