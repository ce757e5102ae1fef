print(eval("1 + 2"), eval(" \t3"), eval("x * 2", {"x": 21}))
ns = {}
print(exec("a = 1\nb = a + 1\ndef f(): return b", ns), ns["a"], ns["b"], ns["f"]())
code = compile("c + 1", "<my file>", "eval")
print(eval(code, {"c": 1}), code.co_filename, code.co_name)
code = compile("for i in range(2):\n    print('loop', i)", "<x>", "exec")
exec(code)
single = compile("1 + 1", "<s>", "single")
exec(single)
exec(compile("None; 'shown'; x = 3; x", "<s>", "single"))
print(eval(b"5 * 5"), eval(bytearray(b"'by'")))


class Map(dict):
    def __missing__(self, key):
        return f"missing {key}"


print(eval("abc", {}, Map()))


class Trace:
    def __getitem__(self, k):
        print("get", k)
        raise KeyError(k)

    def __setitem__(self, k, v):
        print("set", k, v)


exec("z = 1\ny = len('a')", {}, Trace())
print(eval("[i for i in range(n)]", {"n": 3}))
print(eval("(lambda: q)()", {"q": 7}))
exec("w = 1", g := {}, l := {})
print("w" in g, l)


def closure():
    v = 1

    def inner():
        return v

    return inner


fn = closure()
exec(fn.__code__, {}, closure=fn.__closure__)
for bad in (
    lambda: eval("a = 1"),
    lambda: eval(""),
    lambda: exec("1 +"),
    lambda: eval("1", 5),
    lambda: exec("1", {}, 5),
    lambda: eval(5),
    lambda: compile("1", "f", "bogus"),
    lambda: exec(fn.__code__),
    lambda: eval("1\0"),
    lambda: compile("x", "f"),
    lambda: eval("__import__('nope_module')"),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(eval("1", {"__builtins__": {}}), eval(compile("'doc'", "f", "eval")))
