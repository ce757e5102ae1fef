import sys


def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


show("__import__('sys') is sys, __import__('os.path').__name__, __import__('os.path', fromlist=['join']).__name__.endswith('path')")
show("__import__('collections', globals(), locals(), ['abc'], 0).abc.__name__")
show("__import__('nothing_here')")
show("__import__('os.nothing_here')")
show("__import__('sys.nothing_here')")
show("__import__('')")
show("__import__(5)")
show("__import__()")
show("__import__('a', level=1)")
show("__import__('sys', level=-1)")
show("__import__('sys', level='a')")
show("__import__('x', {'__package__': 5}, level=1)")
show("__import__('x', {'__package__': 'nopackage'}, level=1)")
show("__import__('x', {}, level=1)")
show("__import__('x', 5, level=1)")
show("__import__('os', fromlist=[5]).__name__")
show("__import__('os', fromlist='ab').__name__")
show("__import__(name='sys').__name__")
show("__import__('sys', {}, {}, (), 0, 1)")
calls = []
original = __builtins__.__import__ if hasattr(__builtins__, "__import__") else __builtins__["__import__"]
import builtins


def hook(name, globals=None, locals=None, fromlist=(), level=0):
    calls.append((name, fromlist, level))
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = hook
import math
from os import path as p, sep
from math import pi as x

builtins.__import__ = original
print(calls)
del builtins.__import__
try:
    import math
except ImportError as error:
    print(type(error).__name__, error)
builtins.__import__ = original
sys.breakpointhook = lambda *args, **kwargs: ("hooked", args, kwargs)
show("breakpoint()")
show("breakpoint(1, a=2)")
sys.breakpointhook = sys.__breakpointhook__
import os

os.environ["PYTHONBREAKPOINT"] = "0"
show("breakpoint()")
del sys.breakpointhook
show("breakpoint()")
displayed = []
sys.displayhook = lambda value: displayed.append(value)
exec(compile("1 + 1\n", "f", "single"))
sys.displayhook = sys.__displayhook__
print(displayed)
exec(compile("'shown'\n", "f", "single"))
print(builtins._)
exec(compile("None\n", "f", "single"))
print(builtins._)
show("sys.displayhook(5)")
show("sys.displayhook()")
