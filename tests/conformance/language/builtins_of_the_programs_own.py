"""exec and eval with `__builtins__` of any kind: dicts, subclasses of dict, mappings, and what is none."""


class Mapping:
    def __init__(self, **names):
        self.names = names

    def __getitem__(self, name):
        print("asked for", name)
        return self.names[name]


class Frozen(dict):
    def __setitem__(self, key, value):
        raise ValueError("read-only")

    def __missing__(self, key):
        print("missing", key)
        raise KeyError(key)


class Own(dict):
    def __getitem__(self, key):
        print("getitem", key)
        return super().__getitem__(key)


def run(source, builtins, **names):
    names["__builtins__"] = builtins
    try:
        exec(source, names)
    except Exception as e:
        print(type(e).__name__, e)


for b in (Mapping(len=len, print=print), {"len": len, "print": print}, Frozen(len=len, print=print), Own(len=len, print=print)):
    print(type(b).__name__)
    run("print(len('abc'))", b)
    run("nothing", b)
    run("def f():\n    return len('ab')\nprint(f())", b)
    run("class A: pass", b)
    run("import sys", b)
    run("print([len(x) for x in ('a', 'bc')])", b)
    try:
        print(eval("len((1, 2, 3))", {"__builtins__": b}))
        print(eval("missing_name", {"__builtins__": b}))
    except Exception as e:
        print(type(e).__name__, e)

run("class A: pass\nprint(A.__name__)", Mapping(__build_class__=__build_class__, print=print), __name__="m")
run("import sys\nprint(sys.__name__)", Mapping(__import__=__import__, print=print))
run("import sys\nprint(sys)", {"__import__": lambda *a: a[0], "print": print})
run("__builtins__['x'] = 1", Frozen())
for b in (5, "text", [1], object()):
    print(type(b).__name__)
    run("print('x')", b)
    run("def f(): return len(x)\nf()", b)


class Failing:
    def __getitem__(self, name):
        raise ZeroDivisionError(name)


run("print(1)", Failing())
run("class A: pass", Failing())
run("import sys", Failing())


class Ordered(dict):
    pass


import collections
od = collections.OrderedDict([("a", 1), ("b", 2)])
od.move_to_end("a")
print(list(type("C", (), od).__dict__.items())[:2])
