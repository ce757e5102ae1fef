class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print("asked for truth")
        return self.n


class BadBool:
    def __bool__(self):
        raise RuntimeError("no truth")


class CM:
    def __init__(self, result):
        self.result = result

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("exit", kind and kind.__name__, value, tb and tb.tb_lineno > 0)
        return self.result


for result in (True, False, None, 0, 1, "", "yes", [], [0], Sized(0), Sized(2), BadBool()):
    try:
        with CM(result):
            raise ValueError("v")
        print("suppressed")
    except ValueError as e:
        print("propagated", e)
    except RuntimeError as e:
        print("runtime", e, repr(e.__context__))
with CM("a true result without exception changes nothing"):
    print("body")


def f():
    with CM(True):
        return "returned"


print(f())


def g():
    with CM(True):
        1 / 0
    return "after suppression"


print(g())
for i in range(3):
    with CM(True):
        if i == 1:
            break
        raise KeyError(i)
print(i)
try:
    with CM(False):
        raise KeyboardInterrupt("ki")
except KeyboardInterrupt as e:
    print(repr(e))
with CM(True):
    raise SystemExit(3)
with CM(True):
    raise ValueError
print("end")
