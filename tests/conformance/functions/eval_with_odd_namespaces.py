import builtins
import types


def attempt(f):
    try:
        return f()
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


class Mapping:
    def __init__(self, **names):
        self.names = names
        self.log = []

    def __getitem__(self, key):
        self.log.append(("get", key))
        return self.names[key]

    def __setitem__(self, key, value):
        self.log.append(("set", key))
        self.names[key] = value

    def __delitem__(self, key):
        self.log.append(("del", key))
        del self.names[key]


m = Mapping(a=1, b=2)
print(eval("a + b", {}, m), m.log)
m.log.clear()
exec("c = a\ndel b\nc += len('xy')", {}, m)
print(m.names, m.log)
m.log.clear()
print(attempt(lambda: eval("missing", {}, m)), m.log)
print(attempt(lambda: exec("del missing", {}, m)))


class Bad(Mapping):
    def __getitem__(self, key):
        raise RuntimeError("looked up " + key)


print(attempt(lambda: eval("a", {"a": 5}, Bad())))
for globals_, locals_ in ((Mapping(), None), (1, None), (None, 1), ({}, 1), ({}, "x"), ([], {}), (types.MappingProxyType({}), {}), ({}, [])):
    print(attempt(lambda: eval("1", globals_, locals_)), "|", attempt(lambda: exec("1", globals_, locals_)))
g = {}
print(eval("1 + 1", g), list(g), g["__builtins__"] is builtins.__dict__)
g = {"__builtins__": {}}
print(attempt(lambda: eval("len('a')", g)), attempt(lambda: eval("1 + 1", g)), list(g))
g = {"__builtins__": {"len": lambda x: 42}}
print(eval("len('a')", g), attempt(lambda: eval("print", g)))
g = {"__builtins__": types.ModuleType("b")}
g["__builtins__"].len = lambda x: 43
print(attempt(lambda: eval("len('a')", g)))
print(attempt(lambda: exec("import sys", {"__builtins__": {}})), "|", attempt(lambda: exec("class A: pass", {"__builtins__": {}})))
print(attempt(lambda: exec("def f(): return len('abc')\nr = f()", g)), g.get("r"))


class Globals(dict):
    def __missing__(self, key):
        return "missing " + key


print(attempt(lambda: eval("nothing", Globals())), attempt(lambda: eval("nothing", {}, Globals())))
for source in ("", " 1", "\t1", "1\n", "1;2", "a = 1", "  \n1", b"1 + 1", b"\xef\xbb\xbf1", bytearray(b"2"), "\0", "1\0", 5, None, "lambda: (yield)", "(yield)", "await x", "\ufeff1"):
    print(repr(source)[:30], attempt(lambda: repr(eval(source))[:20] if not isinstance(source, memoryview) else eval(source)))
for call in (lambda: eval(), lambda: eval("1", {}, {}, {}), lambda: eval(source="1"), lambda: eval("x", globals={"x": 5}), lambda: eval("x", locals={"x": 6}), lambda: exec("x", foo=1), lambda: exec("x = 1", closure=1), lambda: exec(), lambda: eval("locals()", {}, {"q": 1})):
    print(attempt(call))


def outer():
    x = 5

    def inner():
        return x
    return inner


code = outer().__code__
print(attempt(lambda: eval(code)), "|", attempt(lambda: exec(code)), "|", attempt(lambda: exec(code, closure=outer().__closure__)), "|", attempt(lambda: exec(code, closure=())), "|", attempt(lambda: exec("1", closure=outer().__closure__)))
