# Packages: what is bound where, __all__, circular imports that work, attributes of modules, reload.
import importlib
import os
import sys

sys.path.insert(0, os.getcwd())
sys.dont_write_bytecode = True


def write(name, text):
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "w") as f:
        f.write(text)


write("shop/__init__.py", "'A shop.'\nprint('init', __name__, __package__, __path__[0].endswith('shop'))\n__all__ = ['items', 'price', 'late']\nprice = 3\ndef __getattr__(name):\n    print('asked for', name)\n    if name == 'late':\n        return 'late value'\n    raise AttributeError(name)\n")
write("shop/items.py", "print('items', __name__, __package__)\nfrom . import price\nfrom .. import shop if False else None\n" if False else "print('items', __name__, __package__)\nfrom . import price as p\nfrom .util.text import shout\nNAMES = [shout('pen'), p]\n_hidden = 1\n")
write("shop/util/__init__.py", "print('util', __name__)\n")
write("shop/util/text.py", "from ... import shop\n" if False else "from .. import price\nfrom ..util import __name__ as n\ndef shout(s):\n    return s.upper() + '!' + n\n")
write("ring_a.py", "print('a starts')\nimport ring_b\ndef f():\n    return ring_b.g()\nx = 'ax'\nprint('a ends', ring_b.y)\n")
write("ring_b.py", "print('b starts')\nimport ring_a\ndef g():\n    return ring_a.x\ny = 'by'\nprint('b ends', hasattr(ring_a, 'x'))\n")
import shop.items

print(shop.items.NAMES, shop.util.text.shout.__module__, shop.__doc__)
from shop import *

print(items is shop.items, price, late, "_hidden" in globals())
from shop.items import *

print(NAMES, "p" in globals(), "_hidden" in globals())
import ring_a

print(ring_a.f(), sys.modules["ring_b"].g())
import shop.util.text as deep
from shop import util as u, items as it

print(deep.__name__, u.text is deep, it.__spec__.name, it.__spec__.parent, shop.__spec__.submodule_search_locations == list(shop.__path__))
print(sorted(n for n in vars(shop) if not n.startswith("__")))
counter = sys.modules.setdefault("made_up", type(sys)("made_up", "doc"))
import made_up

print(made_up is counter, made_up.__doc__, made_up.__spec__, made_up)
write("shop/items.py", "print('again', 'NAMES' in globals())\nNEW = 1\n")
again = importlib.reload(shop.items)
print(again is it, it.NEW, it.NAMES)
try:
    importlib.reload("shop")
except TypeError as e:
    print(e)
write("replaces.py", "import sys\nclass M:\n    attr = 'of a class'\nsys.modules[__name__] = M()\n")
import replaces

print(replaces.attr, type(replaces).__name__)
write("removes.py", "import sys\ndel sys.modules[__name__]\n")
try:
    import removes
except (ImportError, KeyError) as e:
    print(type(e).__name__, e)


def inside():
    import shop.util.text
    import ring_a as ra, ring_b
    from shop import items, price as cost

    return sorted(locals())


print(inside())


class Body:
    import math
    from math import pi as p


print(Body.math.__name__, round(Body.p, 2))
write("mainish/__main__.py", "print('main of package', __name__, __package__)\n")
import runpy

print(sorted(k for k in runpy.run_module("mainish", run_name="__main__") if not k.startswith("__")))
