# Generators suspended in every kind of block at once, advanced in turns: what each keeps does not depend on the others.
import contextlib
import sys


@contextlib.contextmanager
def scope(name):
    try:
        yield name
    finally:
        done.append(name)


def in_try():
    try:
        yield "try"
        raise KeyError("own")
    except KeyError as e:
        yield f"except {e} {sys.exception() is e}"
        try:
            raise ValueError("second")
        except ValueError as v:
            yield f"nested {v.__context__!r}"
        yield repr(sys.exception())
    else:
        yield "never"
    finally:
        yield f"finally {sys.exception()}"


def in_with():
    with scope("a") as a, scope("b") as b:
        yield a + b
        with scope("c"):
            yield "c"
        yield str(done)


def in_loops():
    for i in range(2):
        for k, v in {"x": i}.items():
            while v < 2:
                v += 1
                yield i, k, v
        else:
            yield "else"


def in_comprehension_arguments():
    l = [x for x in [(yield "first"), (yield "second")]]
    yield l, {k: v for k, v in [((yield "k"), (yield "v"))]}


def in_match():
    match (yield "subject") or [1, {"a": 2}]:
        case [int(x), {"a": y}] if (yield f"guard {x} {y}") is None:
            yield "matched"


def in_call():
    return max((yield "p"), 1, key=lambda v: (v is not None, v)) or (yield "again")


def in_delegation():
    def inner():
        with scope("inner"):
            yield from ("one", "two")
        return "result"
    yield (yield from inner())


def in_class_body():
    class Body:
        x = 1
        try:
            y = x + 1
        finally:
            z = y * 2
    yield Body.z
    yield [n for n in vars(Body) if len(n) == 1]


def in_closure():
    n = 0

    def add(k):
        nonlocal n
        n += k
        return n
    while n < 5:
        yield add
    yield n


done = []
makers = [in_try, in_with, in_loops, in_comprehension_arguments, in_match, in_call, in_delegation, in_class_body, in_closure]
running = [(m.__name__, m()) for m in makers]
turn = 0
while running:
    turn += 1
    for item in list(running):
        name, g = item
        try:
            v = next(g)
        except StopIteration as e:
            running.remove(item)
            print(turn, name, "returned", e.value)
        else:
            print(turn, name, v(turn) if callable(v) else v)
print(done, sys.exception())
