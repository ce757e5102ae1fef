# yield as an expression in every place: arguments, subscripts, conditions, displays, f-strings, defaults, decorators, annotations, targets.
def drive(g, *values):
    out = []
    try:
        out.append(g.send(None))
        for v in values:
            out.append(g.send(v))
    except StopIteration as e:
        return out, "->", e.value
    g.close()
    return out, "not over"


def arguments():
    return max((yield "a"), (yield "b"), *(yield "star"), **(yield "keywords"))


def subscripts():
    d = {}
    d[(yield "key")] = yield "value"
    d[(yield "key"):(yield "stop")] if False else None
    l = [1, 2, 3, 4]
    l[(yield "index")] += yield "more"
    return d, l


def conditions():
    if (yield "if") and not (yield "not"):
        return "yes" if (yield "ternary") else "no"
    while (yield "while"):
        pass
    assert (yield "assert"), (yield "message")
    return "end"


def displays():
    return [(yield 1), (yield 2)], {(yield 3)}, {(yield 4): (yield 5)}, ((yield 6),), f"{(yield 7)!r:>{(yield 8)}}"


def defaults():
    def f(x=(yield "default"), *, y=(yield "keyword default")):
        return x, y

    @(yield "decorator")
    def g():
        return "decorated"
    return f(), g, (lambda z=(yield "lambda"): z)()


def targets():
    (yield "object").attribute = yield "attribute"
    a = b = yield "both"
    a, (b, *c) = yield "unpack"
    for x in (yield "iterable"):
        a += x
    return a, b, c


def comparisons():
    return (yield 1) < (yield 2) < (yield 3), (yield 4) or (yield 5), (yield 6) is (yield 7), (yield 8) in (yield 9)


def statements():
    with (yield "manager") as m:
        try:
            raise (yield "error")
        except (yield "kind") as e:
            yield repr(e)
    del (yield "container")[(yield "item")]
    match (yield "subject"):
        case [x, y] if (yield "guard"):
            return x, y, m
    return (yield "returned"), m


def bare():
    x = yield
    yield x
    yield (yield (yield x))
    y = lambda: (yield)
    return type(y()).__name__, (yield)


class Box:
    pass


class Manager:
    def __enter__(self):
        return "entered"

    def __exit__(self, *a):
        return None


try:
    compile("def f():\n for (yield 1) in (): pass", "", "exec")
except SyntaxError as e:
    print(e.msg)
print(drive(arguments(), 3, 9, [4, 5], {}))
print(drive(subscripts(), "k", "v", 2, 40))
print(drive(conditions(), 1, 0, "t"), drive(conditions(), 0, 1, 1, 0, True))
print(drive(displays(), 1, 2, 3, 4, 5, 6, "s", 6))
print(drive(defaults(), 1, 2, lambda f: f(), 3))
print(drive(targets(), 1, Box(), 2, (3, (4, 5, 6)), [10, 20]))
print(drive(comparisons(), 1, 2, 3, 0, "or", None, None, 1, [1]))
print(drive(statements(), Manager(), KeyError("e"), KeyError, None, {"i": 1}, "i", [1, 2], True))
print(drive(statements(), Manager(), KeyError("e"), (ValueError, LookupError), None, {"i": 1}, "i", "no", "last"))
print(drive(bare(), 1, 2, 3, 4, 5))
