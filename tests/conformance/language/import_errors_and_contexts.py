# Imports that fail: wording, attributes, and what they leave in sys.modules.
import os
import sys

sys.path.insert(0, os.getcwd())
sys.dont_write_bytecode = True


def write(name, text):
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "w") as f:
        f.write(text)


write("good.py", "value = 1\n__all__ = ['value', 'gone']\n")
write("broken.py", "import good\nx = 1 / 0\n")
write("halfway.py", "import other_half\nname = 'half'\n")
write("other_half.py", "from halfway import name\n")
write("imports_missing.py", "import absent_module.sub\n")
write("pkg/__init__.py", "from . import first\nordered = ['init']\n")
write("pkg/first.py", "from . import second\nfrom .second import thing\n")
write("pkg/second.py", "thing = 'thing'\nfrom .. import nothing_above\n" if False else "thing = 'thing'\n")
write("pkg/above.py", "from ... import x\n")
write("pkg/sub/__init__.py", "")
write("pkg/sub/deep.py", "from ..second import thing as t\nfrom .. import ordered\nfrom . import gone\n")
write("lazy.py", "def __getattr__(name):\n    if name.startswith('dyn'):\n        return name.upper()\n    raise AttributeError(f'lazily no {name}')\ndef __dir__():\n    return ['dyn_a']\n")
write("shadow/random.py", "x = 1\n")
write("ns_only/inner.py", "here = __name__\n")
for text in (
    "import good.sub",
    "from good import missing_name",
    "from good import *",
    "import broken",
    "import halfway",
    "import imports_missing",
    "import absent",
    "import absent.deeper",
    "from absent import x",
    "from pkg import nope",
    "from pkg.first import thing, nope",
    "import pkg.nope",
    "import pkg.above",
    "import pkg.sub.deep",
    "from . import x",
    "from .x import y",
    "from pkg.sub import deep",
    "import sys.path",
    "import os.nope",
    "import os.path.nope",
    "from lazy import dyn_x, other",
    "from lazy import dyn_a",
    "import ns_only.inner as n; print(n.here)",
    "import ns_only; print(type(ns_only.__path__).__name__, ns_only.__file__)",
    "from ns_only import absent",
    "import good as a.b",
    "__import__('')",
    "__import__('good', level=1)",
    "__import__('good', globals={'__package__': 3}, level=1)",
    "__import__('x', globals={'__package__': 'nopkg'}, level=1)",
    "__import__(3)",
    "import importlib; importlib.import_module('.x')",
    "import importlib; print(importlib.import_module('.second', 'pkg').thing)",
    "import importlib; importlib.import_module('..x', 'pkg')",
):
    try:
        exec(text, {"__name__": "__main__"})
        print("fine", text)
    except BaseException as e:
        extra = (e.name, e.path and os.path.basename(e.path), getattr(e, "name_from", None)) if isinstance(e, ImportError) else ()
        shown = str(e).replace(os.getcwd(), "$CWD")
        print(text, "|", type(e).__name__, shown, extra, type(e.__context__).__name__, type(e.__cause__).__name__)
print([n for n in ("good", "broken", "halfway", "other_half", "imports_missing", "pkg", "pkg.first", "pkg.above", "pkg.sub.deep", "pkg.sub") if n in sys.modules])
sys.modules["blocked"] = None
for text in ("import blocked", "from blocked import x", "import blocked.sub"):
    try:
        exec(text)
    except ImportError as e:
        print(type(e).__name__, e, e.name)
