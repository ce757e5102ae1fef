import helpers.plain
import helpers.plain as hp
from helpers import plain, VALUE as val
from helpers.plain import public, _private
from helpers.pkg import leaf
from helpers.pkg.leaf import *
import sys

print(helpers.__name__, hp is plain is helpers.plain, val)
print(public, _private, leaf.__name__, exported)
try:
    hidden
except NameError as e:
    print(e)
print(leaf.relative_result())
print(sys.modules["helpers.pkg.leaf"] is leaf, leaf.__package__, helpers.pkg.__package__)
print(helpers.pkg.leaf is leaf)


def inner():
    import helpers.late

    return helpers.late.NAME, "late" in dir(helpers)


print(inner())
for src in (
    "import nope",
    "import helpers.nope",
    "from helpers import nope",
    "from helpers.plain import nope",
    "import helpers.plain.deeper",
    "from . import x",
    "from nope import *",
    "from .sub import x",
    "import helpers.broken",
    "import helpers.raises",
    "from math import nothing",
):
    try:
        exec(src, {"__name__": "__main__"})
    except Exception as e:
        print(src, "->", type(e).__name__, str(e).split(" (")[0], getattr(e, "name", None))
print("helpers.raises" in sys.modules, "helpers.broken" in sys.modules)
import helpers.cyclic_a

print(helpers.cyclic_a.result)
import math as m, operator as o

print(m.floor(1.5), o.add(1, 2))
print(__import__("helpers.plain").__name__, __import__("helpers.plain", fromlist=["x"]).__name__)
print(helpers.plain.run_count)
del sys.modules["helpers.plain"]
import helpers.plain

print(helpers.plain is hp, helpers.plain.public)
