# global, nonlocal and del: counters, nested scopes, deletion and rebinding, loops, exceptions, class bodies.
counter = 0


def bump(by=1):
    global counter, created
    counter += by
    created = f"made by {by}"
    return counter


def make_counter(start=0):
    value = start

    def inc(n=1):
        nonlocal value
        value += n
        return value

    def reset():
        nonlocal value
        value, old = start, value
        return old

    def drop():
        nonlocal value
        del value

    return inc, reset, drop


print(bump(), bump(5), created)
inc, reset, drop = make_counter(10)
print(inc(), inc(5), reset(), inc())
drop()
for f in (inc, reset, drop):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)


def levels():
    x = "one"

    def two():
        def three():
            nonlocal x
            x = "three"

            def four():
                global x
                x = "global"
                return x

            return four()

        return three(), x

    return two(), x


x = "module"
print(levels(), x)


class Body:
    global from_class
    from_class = "in class"
    y = 1
    del y
    try:
        y
    except NameError as e:
        print(e)


print(from_class, hasattr(Body, "from_class"))
a = [1, 2, 3, 4, 5]
d = {"k": 1, "l": {"m": 2}}
b, c = 1, 2
del a[0], a[-1], d["l"]["m"], (b, c), a[:1]
print(a, d, "b" in globals(), "c" in globals())
for bad in ("del missing", "del a[10]", "del d['zz']", "del (1).real", "del d.x", "del a[0], a[0], a[0]"):
    try:
        exec(bad)
    except Exception as e:
        print(bad, type(e).__name__, e)
print(a)


def loops():
    out = []
    for i in range(3):
        del i
        try:
            out.append(i)
        except UnboundLocalError:
            out.append("unbound")
    else:
        i = "rebound"
    out.append(i)
    try:
        raise ValueError
    except ValueError as e:
        e = "replaced"
    out.append("e" in locals())
    try:
        raise ValueError
    except ValueError as e:
        del e
    with open(__file__) as out2:
        pass
    del out2
    return out


print(loops())


def conditional(flag):
    if flag:
        value = 1
    del value


conditional(True)
try:
    conditional(False)
except UnboundLocalError as e:
    print(e, e.name)
for source in ("def f():\n x = 1\n global x", "def f():\n print(x)\n nonlocal x", "def f(x):\n nonlocal x", "nonlocal x", "def f():\n nonlocal zz", "def f():\n for i in x: pass\n global i", "class A:\n nonlocal q", "def f():\n global g\n def h():\n  nonlocal g", "del f()", "del 1", "del (a, b", "del *a", "del a + b", "del x := 1", "del ()", "del (x), [y, (z)]", "del None", "global a, b; a = 1", "def f():\n import os\n global os", "def f():\n x: int\n global x"):
    try:
        compile(source, "s", "exec")
        print(repr(source), "fine")
    except SyntaxError as e:
        print(repr(source), e.msg, e.lineno, e.offset)
