# exec, eval and compile as programs use them: sandboxed names, templates, closures, dataclasses made at run time, flags.
import ast
import builtins
import types

space = {"__builtins__": {"len": len, "print": print}, "data": [1, 2, 3]}
print(eval("len(data) * 2", space), eval("[x * k for x in data]", dict(space, k=10)), eval("data", None, space))
for text in ("open('x')", "__import__('os')", "data.append(4)", "[c for c in ().__class__.__mro__]", "x = 1", "1 +", "  7", "\n\n8", "(\n9)", "7 # comment", "", "print('hi')", "data[9]", "yield 1", "await x"):
    try:
        print(repr(text), eval(text, space))
    except Exception as e:
        print(repr(text), type(e).__name__, e)
code = compile("total = sum(values)\nresult = total / len(values)", "<formula>", "exec")
for values in ([1, 2, 3], [10]):
    ns = {"values": values}
    exec(code, ns)
    print(ns["total"], ns["result"], "__builtins__" in ns)
single = compile("1 + 1\n", "<s>", "single")
exec(single)
print(eval(compile("3 * 4", "<e>", "eval")), code.co_filename, code.co_names, compile(ast.parse("5 + 5", mode="eval"), "<tree>", "eval").co_consts != (), eval(compile(ast.Expression(ast.Constant(42, lineno=1, col_offset=0, end_lineno=1, end_col_offset=2)), "<c>", "eval")))


def make_function(name, params, body, **defaults):
    lines = [f"def {name}({', '.join(params)}):"] + [f"    {line}" for line in body.splitlines()]
    ns = dict(defaults)
    exec("\n".join(lines), ns)
    return ns[name]


hyp = make_function("hyp", ["a", "b=4"], "c2 = a**2 + b**2\nreturn root(c2)", root=lambda v: v**0.5)
print(hyp(3), hyp.__name__, hyp.__defaults__, hyp.__code__.co_varnames, hyp.__module__)


def scope_test():
    a = 1
    exec("a = 2; b = 3")
    ns = {}
    exec("c = a + 1", {"a": 10}, ns)
    try:
        b
    except NameError as e:
        message = str(e)
    return a, ns, message, eval("a + 1"), sorted(locals().keys() - {"e"})


print(scope_test())


class Holder:
    exec("made = 'in class body'")
    value = eval("made.upper()")


print(Holder.made, Holder.value)
g = {"n": 0}
exec("def bump():\n    global n\n    n += 1\n    return n", g)
print(g["bump"](), g["bump"](), g["n"], g["bump"].__globals__ is g)
closure_code = (lambda z: lambda: z)(5).__code__
for bad in (
    lambda: exec(5),
    lambda: eval(None),
    lambda: exec("x", 5),
    lambda: exec("x", {}, 5),
    lambda: exec("x = 1", {}, types.MappingProxyType({})),
    lambda: eval("1", {}, {}, {}),
    lambda: exec(closure_code),
    lambda: compile("x", "f", "mode"),
    lambda: compile("x", "f", "exec", flags=1 << 30),
    lambda: compile(5, "f", "exec"),
    lambda: compile("x\0y", "f", "exec"),
    lambda: compile("x=1", "f", "eval"),
    lambda: compile("1\n2", "f", "single"),
    lambda: eval("1\0"),
    lambda: exec("print(undefined_q)", {}),
    lambda: exec("raise KeyError('from exec')"),
    lambda: exec("def f(:\n  pass"),
    lambda: compile("x", "f", "exec", optimize=7),
    lambda: compile("pass", 5, "exec"),
    lambda: exec("import sys.nope"),
):
    try:
        print(bad())
    except BaseException as e:
        print(type(e).__name__, e)


class Names(dict):
    def __missing__(self, key):
        if hasattr(builtins, key):
            raise KeyError(key)
        return f"<{key}>"


print(eval("first + second + str(len(third))", {}, Names(first="1")))
exec("found = missing_one\ndel found\ntry:\n    del found\nexcept NameError as e:\n    print(e)", {}, Names())
print(eval("__debug__"), compile("assert False", "f", "exec", optimize=1).co_consts, exec("'doc'\nx = 1") is None, compile("'doc string'", "f", "exec", optimize=2).co_consts)
result = {}
exec(compile("def f(x: int) -> 'y':\n    return x\n", "<ann>", "exec", flags=__import__("__future__").annotations.compiler_flag), result)
print(result["f"].__annotations__)
