import types
import sys

mod = types.ModuleType("made", "its doc")
mod.a, mod._b, mod.c = 1, 2, 3
sys.modules["made"] = mod
ns = {}
exec("from made import *", ns)
print(sorted(n for n in ns if n != "__builtins__"))
mod.__all__ = ["_b", "c"]
ns = {}
exec("from made import *", ns)
print(sorted(n for n in ns if n != "__builtins__"))
mod.__all__ = ["gone"]
try:
    exec("from made import *", {})
except AttributeError as e:
    print(e)
mod.__all__ = [5]
try:
    exec("from made import *", {})
except TypeError as e:
    print(e)
del mod.__all__
print(mod, mod.__doc__, mod.__name__, mod.__spec__, mod.__loader__)


def getattr_(name):
    if name == "computed":
        return "by __getattr__"
    raise AttributeError(f"module says no to {name}")


mod.__getattr__ = getattr_
from made import computed

print(computed, mod.computed)
try:
    mod.other
except AttributeError as e:
    print(e)
try:
    from made import other
except ImportError as e:
    print(type(e).__name__, e)
del mod.__getattr__
try:
    mod.other
except AttributeError as e:
    print(e)
mod.__dir__ = lambda: ["x", "a"]
print(dir(mod))
sys.modules["made"] = None
try:
    import made
except ImportError as e:
    print(type(e).__name__, e)
sys.modules["made"] = "any object"
import made

print(made)
del sys.modules["made"]
for src in ("def f():\n from math import *", "class C:\n from math import *", "from __future__ import nope", "x = 1\nfrom __future__ import division", "from __future__ import braces", "from math import (a,)", "from math import a,", "import a.b as c.d"):
    try:
        exec(src, {})
        print("fine")
    except (SyntaxError, ImportError) as e:
        print(type(e).__name__, str(e).split(" (")[0])
