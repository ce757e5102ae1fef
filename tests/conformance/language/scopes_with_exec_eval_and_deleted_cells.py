"""Scopes: nonlocal chains, cells deleted and bound again, exec and eval in functions and classes, walrus, global in nested ones."""


def attempt(f, *a):
    try:
        print(f.__name__, f(*a))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


def chain():
    x = [0]

    def a():
        nonlocal x
        x = x + [1]

        def b():
            nonlocal x
            x = x + [2]

            class K:
                nonlocal x
                x = x + [3]
                seen = x

                def m(self):
                    return x

            return K

        return b()

    k = a()
    return x, k.seen, k().m(), "x" in vars(k)


def deleted_cell():
    x = 1

    def inner():
        return x

    del x
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        print(inner.__closure__[0].cell_contents)
    except ValueError as e:
        print(e)
    x = 2
    return inner(), inner.__closure__[0].cell_contents


def inner_deletes():
    x = 1

    def inner():
        nonlocal x
        del x

    inner()
    return x


def twice_deleted():
    x = 1
    del x
    del x


def unbound_in_comprehension():
    r = [y for _ in range(1)]
    y = 1
    return r


def exec_writes():
    x = 1
    exec("x = 2; y = 3")
    loc = {}
    exec("x = x + 5 if 'x' in globals() else 7; z = [x for _ in 'ab']", {}, loc)
    return x, "y" in locals(), loc


def eval_sees():
    a = 1
    b = 2
    return eval("a + b"), [eval("a") for _ in range(2)], eval("[a for _ in range(2)]") , eval("(lambda: a)()", globals(), {"a": 5}) if "a" in globals() else "skipped"


def eval_lambda_misses():
    hidden_name = 1
    return eval("(lambda: hidden_name)()")


def walrus():
    total = 0
    r = [total := total + v for v in range(4)]
    any((hit := v) > 1 for v in range(5))
    d = {k: (last := k) for k in "ab"}
    return r, total, hit, last, d, [[(deep := i * j) for i in range(3)] for j in range(3)], deep


def walrus_global():
    global made_by_walrus
    [made_by_walrus := v for v in range(3)]
    return made_by_walrus, "made_by_walrus" in globals()


def global_in_nested():
    g = "local"

    def set_it():
        global g
        g = "global"

        def read():
            return g

        return read()

    return set_it(), g, globals()["g"]


def class_bodies():
    x = "outer"

    class A:
        x = x if False else "class"
        f = lambda self: x
        lst = [x for _ in "a"]
        first = [y for y in x]
        gen = list(x for _ in "a")

        class B:
            seen = x

    return A.x, A().f(), A.lst, A.first, A.gen, A.B.seen


def class_locals_first():
    class A:
        print("x" in locals(), sorted(k for k in locals() if not k.startswith("__")))
        locals()["x"] = 5
        y = x
        del x

    return A.y, hasattr(A, "x")


def class_unbound():
    x = 1

    class A:
        del x

    return A


def loop_cells():
    fs = []
    for i in range(3):
        def f(i=i):
            return i, (lambda: i)()
        fs.append(f)
    return [f() for f in fs], [f() for f in [lambda: j for j in range(3)]], [f() for f in (lambda k=k: k for k in range(3))]


for f in (chain, deleted_cell, inner_deletes, twice_deleted, unbound_in_comprehension, exec_writes, eval_sees, eval_lambda_misses, walrus, walrus_global, global_in_nested, class_bodies, class_locals_first, class_unbound, loop_cells):
    attempt(f)

exec("def f(): return q\nq = 5\nprint(f())")
try:
    exec("q2 = 5\ndef f(): return q2\nprint(f())", {}, {})
except NameError as e:
    print(e)


class Space(dict):
    def __missing__(self, key):
        if key.startswith("__") or key in ("print",):
            raise KeyError(key)
        return f"<{key}>"

    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


s = Space()
exec("a = b + c\nprint(a, A, [a for _ in '1'] if 0 else '')\nclass K: pass", {}, s)
print(sorted(s))
for args in (("1", 5), ("1", {}, 5), (5,), ("1", None, None), ("x", {"__builtins__": {}}), ("len", {"__builtins__": {"len": 3}})):
    for call in (eval, exec):
        try:
            print(call(*args))
        except Exception as e:
            print(call.__name__, type(e).__name__, e)
