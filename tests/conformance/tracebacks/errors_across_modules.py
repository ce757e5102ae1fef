# A traceback that leads through several modules, callbacks and a class in another file.
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.getcwd())
FILES = {
    "layer_a.py": "import layer_b\n\n\nclass Service:\n    def __init__(self, name):\n        self.name = name\n\n    def call(self, value):\n        return layer_b.process(\n            self,\n            value,\n        )\n",
    "layer_b.py": "def process(service, value):\n    handlers = {int: on_int, str: lambda s: on_int(int(s))}\n    return handlers[type(value)](value)\n\n\ndef on_int(n):\n    assert n >= 0, f'negative: {n}'\n    return 100 // n\n",
    "broken_import.py": "import layer_a\nservice = layer_a.Service('x')\nresult = service.call(0)\n",
}
for name, text in FILES.items():
    with open(name, "w") as f:
        f.write(text)
import traceback

import layer_a


def show(f):
    try:
        f()
    except Exception as e:
        for frame in traceback.extract_tb(e.__traceback__):
            print(f"{os.path.basename(frame.filename)}:{frame.lineno} in {frame.name}: {frame.line}", (frame.end_lineno or 0) - frame.lineno, frame.colno, frame.end_colno)
        print(type(e).__name__, e)


s = layer_a.Service("s")
show(lambda: s.call(0))
show(lambda: s.call(-1))
show(lambda: s.call("x"))
show(lambda: s.call([]))
show(lambda: s.call("0"))
show(lambda: __import__("broken_import"))
show(lambda: s.called)
show(lambda: layer_a.Servis)
exec(compile("def late(x):\n    return s.call(x)\n", "<made up>", "exec"))
show(lambda: late(0))
print("broken_import" in sys.modules)
