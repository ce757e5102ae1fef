# Frames of importlib are left out where an import statement fails, or leads to code that fails.
import importlib.util
import os
import sys
import traceback

sys.path.insert(0, os.getcwd())
sys.dont_write_bytecode = True


class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "mem":
            return importlib.util.spec_from_loader(name, self)
        if name == "finder_fails":
            raise KeyError(name)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec("def run():\n    return 1 / 0\n\nrun()", vars(module))


def write(name, text):
    with open(name, "w") as f:
        f.write(text)


write("deeper.py", "def go():\n    return [][1]\n\n\ngo()\n")
write("outer_one.py", "import not_there_at_all\n")
sys.meta_path.insert(0, Finder())


def show(name):
    try:
        __import__(name)
    except Exception as e:
        for frame in traceback.extract_tb(e.__traceback__):
            if not frame.filename.startswith("<frozen"):
                print(os.path.basename(frame.filename), frame.name, frame.lineno)
        print(type(e).__name__, e)


for name in ("mem", "outer_one", "deeper", "not_there_either"):
    show(name)
import not_there_even_now
