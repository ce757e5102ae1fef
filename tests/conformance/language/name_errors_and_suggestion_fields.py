def f():
    print(undefined)


def g():
    print(x)
    x = 1


def h():
    def inner():
        return free

    inner()
    free = 1


def i():
    del y
    y = 1


def j():
    for k in []:
        pass
    return k


class K:
    try:
        missing
    except NameError as e:
        print("class body:", e)


def aug():
    counter += 1


def inner_class():
    class Q:
        v = v

    return Q


def w():
    with open_nothing() as z:
        pass


for fn in (f, g, h, i, j, aug, inner_class, w):
    try:
        fn()
    except NameError as e:
        print(fn.__name__, type(e).__name__, e, e.name)
for src in ("z", "del z", "z += 1", "z.a", "z()", "[z for _ in [1]]", "lambda: z", "(lambda: z)()", "class C(z): pass", "def f(a=z): pass", "@z\ndef f(): pass", "f'{z}'", "z: int = z", "import z_nothing", "raise z", "for q in z: pass", "print(*z)"):
    try:
        exec(src, {})
        print(src, "ok")
    except Exception as e:
        print(src, "|", type(e).__name__, "|", e)
