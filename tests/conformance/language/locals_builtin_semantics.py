def f(a, b=2):
    c = 3
    snap = locals()
    snap["a"] = "changed"
    d = 4
    return a, sorted(snap.items(), key=lambda kv: kv[0]), "d" in snap, "snap" in locals()


print(f(1))


def g():
    x = 1
    first = locals()
    y = 2
    second = locals()
    return first is second, sorted(first), sorted(second)


print(g())


def h():
    x = 1

    def inner():
        return sorted(locals()), x

    return inner()


print(h())


class C:
    a = 1
    before = sorted(k for k in locals() if k[0] != "_")
    locals()["made"] = "via locals"
    b = made


print(C.before, C.made, C.b)
print(locals() is globals(), vars() is locals())


def ex():
    exec("hidden = 5")
    try:
        return hidden
    except NameError as e:
        return str(e)


print(ex())


def ev():
    a, b = 3, 4
    return eval("a * b"), eval("a + z", {"a": 1, "z": 2}), eval("a + b", globals(), {"a": 1, "b": 1})


print(ev())


def dirs(q):
    w = 1
    return dir(), sorted(vars())


print(dirs(0))
