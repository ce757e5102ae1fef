def f():
    try:
        raise ValueError("a")
    except ValueError as e:
        print("in handler", e)
    try:
        e
    except UnboundLocalError as err:
        print(type(err).__name__, err)


f()
e = "module value"
try:
    raise KeyError("k")
except KeyError as e:
    pass
try:
    print(e)
except NameError as err:
    print(err)


def g():
    try:
        raise ValueError
    except ValueError as e:
        del e
    print("deleting it by hand is fine")
    try:
        raise ValueError
    except ValueError as e:
        e = "rebound"
    return "e" in locals()


print(g())


def h():
    keep = None
    try:
        raise ValueError("kept")
    except ValueError as e:
        keep = e
        return lambda: e


try:
    h()()
except NameError as err:
    print(err)


def loop():
    for i in range(2):
        try:
            raise IndexError(i)
        except IndexError as e:
            if i == 0:
                continue
            break
    return sorted(locals())


print(loop())


class C:
    try:
        raise ValueError
    except ValueError as boo:
        seen = type(boo).__name__


print(C.seen, hasattr(C, "boo"))
