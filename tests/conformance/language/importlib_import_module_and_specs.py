# importlib over the program's own files: import_module, find_spec, specs and loaders of modules, reload.
import importlib
import importlib.util
import os
import sys

sys.path.insert(0, os.getcwd())
sys.dont_write_bytecode = True


def write(name, text):
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "w") as f:
        f.write(text)


write("plugins/__init__.py", "REGISTRY = {}\ndef register(name):\n    def add(f):\n        REGISTRY[name] = f\n        return f\n    return add\n")
write("plugins/adding.py", "from . import register\n@register('add')\ndef add(a, b):\n    return a + b\n")
write("plugins/times.py", "from plugins import register\n@register('times')\ndef times(a, b):\n    return a * b\n")
write("plugins/broken.py", "raise RuntimeError('plugin is broken')\n")
write("plugins/bad_syntax.py", "def f(:\n")
write("single.py", "value = 1\nprint('single runs as', __name__, __spec__.name, __spec__.loader is __loader__)\n")
for name in ("adding", "times", "broken", "bad_syntax", "absent"):
    try:
        module = importlib.import_module(f"plugins.{name}")
        print("loaded", module.__name__, module.__package__)
    except Exception as e:
        print(name, type(e).__name__, str(e).replace(os.getcwd(), "$CWD"))
import plugins

print({k: f(3, 4) for k, f in plugins.REGISTRY.items()}, "plugins.broken" in sys.modules)
print(importlib.import_module(".adding", "plugins") is plugins.adding, importlib.import_module(".adding", package="plugins").add.__module__)
for args in ((".adding",), ("..adding", "plugins"), ("", ), (3,), ("single.sub",)):
    try:
        importlib.import_module(*args)
    except Exception as e:
        print(args, type(e).__name__, e)
spec = plugins.adding.__spec__
print(spec.name, spec.parent, os.path.basename(spec.origin), spec.has_location, spec.submodule_search_locations, type(spec.loader).__name__, spec.loader.name)
print(plugins.__spec__.submodule_search_locations == plugins.__path__, plugins.__spec__.parent, plugins.__spec__.loader.is_package("plugins"))
print(plugins.adding.__loader__ is spec.loader, os.path.basename(spec.loader.path), spec.loader.get_source("plugins.adding").splitlines()[0])
for name in ("single", "plugins.times", "plugins.nope", "nope", "sys", "plugins"):
    found = importlib.util.find_spec(name)
    print(name, found and (found.name, found.origin and os.path.basename(found.origin), found.loader is not None))
for name in ("nope.sub", "single.sub", ""):
    try:
        print(importlib.util.find_spec(name))
    except Exception as e:
        print(type(e).__name__, e)
again = importlib.import_module("single")
again.extra = "kept"
write("single.py", "value = 22222\nprint('single again', 'extra' in globals())\n")
importlib.invalidate_caches()
print(importlib.reload(again) is again, again.value, again.extra)
spec = importlib.util.spec_from_file_location("renamed", os.path.join(os.getcwd(), "single.py"))
module = importlib.util.module_from_spec(spec)
print(hasattr(module, "value"), "renamed" in sys.modules)
spec.loader.exec_module(module)
print(module.value, module.__name__, module)if False else print(module.value, module.__name__)
source = "answer = 42\nwhere = __name__\n"
made = importlib.util.module_from_spec(importlib.util.spec_from_loader("made", loader=None))
exec(source, made.__dict__)
print(made.answer, made.where, made.__spec__, made)
print(sys.__spec__.name, sys.__spec__.origin, type(sys.__spec__).__name__, __spec__, type(__loader__).__name__)
print(importlib.util.resolve_name(".x", "plugins.sub"), importlib.util.resolve_name("..x", "plugins.sub"), importlib.util.resolve_name("x", None))
print(importlib.__import__("plugins.adding").__name__, importlib.__import__("plugins", fromlist=["times"]).times.__name__)
