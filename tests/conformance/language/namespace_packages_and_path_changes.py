# Packages without __init__.py, spread over several folders; sys.path and __path__ changed while the program runs.
import importlib
import os
import sys

sys.dont_write_bytecode = True
here = os.getcwd()


def write(name, text):
    os.makedirs(os.path.dirname(name), exist_ok=True)
    with open(name, "w") as f:
        f.write(text)


write("one/space/first.py", "name = 'first of ' + __package__\n")
write("one/space/deep/leaf.py", "name = __name__\n")
write("two/space/second.py", "from .first import name as other\nname = 'second, ' + other\n")
write("two/space/deep/twig.py", "name = __name__\n")
write("three/space/third.py", "name = 'third'\n")
write("three/regular/__init__.py", "kind = 'regular'\n")
write("one/regular/ignored.py", "")
write("one/json/x.py", "")
write("two/both.py", "kind = 'module'\n")
write("one/both/x.py", "")
write("pkg/__init__.py", "import os\n__path__.append(os.path.join(os.path.dirname(__path__[0]), 'elsewhere'))\n")
write("elsewhere/far.py", "name = __name__\n")
sys.path[:0] = [os.path.join(here, d) for d in ("one", "two")]
import space.first
import space.second
from space.deep import leaf, twig

print(space.first.name, "|", space.second.name, "|", leaf.name, twig.name)
print(type(space.__path__).__name__, [os.path.relpath(p, here) for p in space.__path__], hasattr(space, "__file__") and space.__file__)
print(space.__spec__.origin, space.__spec__.name, type(space.__loader__).__name__, repr(space).replace(here, "$CWD"))
try:
    import space.third
except ImportError as e:
    print(e)
sys.path.append(os.path.join(here, "three"))
import space.third

print(space.third.name, len(space.__path__))
import regular, both

print(regular.kind, both.kind)
import json

print(json.dumps([1]))
sys.path.append(here)
import pkg.far

print(pkg.far.name, len(pkg.__path__))
try:
    from space import nothing
except ImportError as e:
    print(e)
try:
    import nothing_at_all
except ImportError as e:
    print(e, e.name, e.path)
sys.path[:] = [p for p in sys.path if not p.endswith(("one", "two"))]
sys.modules.pop("space.first")
importlib.invalidate_caches()
try:
    import space.first
except ImportError as e:
    print(e)
print(len(space.__path__))
write("late/appears.py", "x = 'appeared'\n")
sys.path.append(os.path.join(here, "late"))
import appears

print(appears.x, [n for n in sys.modules if n.startswith(("space", "regular", "both", "pkg", "appears"))])
