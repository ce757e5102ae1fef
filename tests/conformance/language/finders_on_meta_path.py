# Finders and loaders of the program's own on sys.meta_path: virtual modules, packages, failures, order.
import importlib.abc
import importlib.util
import sys
from importlib.machinery import ModuleSpec

SOURCES = {
    "virtual": "value = 1\n",
    "vpkg": "print('vpkg runs', __name__, __path__)\nfrom . import inner\n",
    "vpkg.inner": "print('inner runs', __package__)\nfrom . import __name__ as up\n",
    "vpkg.bad": "def f():\n    return 1 / 0\nf()\n",
    "syntax": "x = = 1\n",
    "needs": "import virtual, missing_one\n",
}


class Finder(importlib.abc.MetaPathFinder):
    log = []

    def find_spec(self, name, path=None, target=None):
        self.log.append((name, path))
        if name in SOURCES:
            return importlib.util.spec_from_loader(name, Loader(), origin=f"memory:{name}", is_package=name == "vpkg")


class Loader(importlib.abc.Loader):
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(compile(SOURCES[module.__name__], module.__spec__.origin, "exec"), vars(module))


finder = Finder()
sys.meta_path.insert(0, finder)
import virtual

print(virtual.value, virtual, virtual.__spec__.origin, type(virtual.__loader__).__name__)
import vpkg.inner

print(vpkg.inner.up, vpkg.__path__, vpkg.inner.__spec__.parent)
for name in ("vpkg.bad", "syntax", "needs", "nowhere", "vpkg.nope", "virtual.sub"):
    try:
        __import__(name)
    except Exception as e:
        print(name, type(e).__name__, e, name in sys.modules)
        tb, frames = e.__traceback__, []
        while tb:
            frames.append(tb.tb_frame.f_code.co_filename)
            tb = tb.tb_next
        print([f.strip("<>") for f in frames if not f.endswith(".py")])
print([n for n, _ in Finder.log])
Finder.log.clear()
import colorsys

print([(n, p) for n, p in Finder.log if n == "colorsys"], colorsys.rgb_to_hsv(1, 0, 0))
sys.meta_path.remove(finder)
try:
    import never_found
except ImportError as e:
    print(e, Finder.log[-1][0] == "never_found")


class Odd:
    def find_spec(self, name, path=None, target=None):
        if name == "raises":
            raise ValueError("finder fails")
        if name == "nothing":
            return 3
        if name == "noexec":
            return ModuleSpec(name, "a loader")
        if name == "nocreate":
            return ModuleSpec(name, type("L", (), {"exec_module": lambda s, m: None, "__repr__": lambda s: "L"})())


class NotAFinder:
    pass


sys.meta_path[:0] = [NotAFinder(), Odd()]
for name in ("raises", "nothing", "noexec", "nocreate", "json"):
    try:
        print(__import__(name).__name__)
    except Exception as e:
        print(name, type(e).__name__, e)
del sys.meta_path[:2]


class Alias:
    """Gives one module under several names."""

    def find_spec(self, name, path=None, target=None):
        if name.startswith("alias_"):
            return importlib.util.spec_from_loader(name, self)

    def create_module(self, spec):
        return __import__(spec.name[6:])

    def exec_module(self, module):
        print("exec", module.__name__)


sys.meta_path.append(Alias())
import alias_math

print(alias_math.sqrt(16), alias_math.__name__)
