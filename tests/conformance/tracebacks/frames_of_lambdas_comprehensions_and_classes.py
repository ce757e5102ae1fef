import sys


def case(f):
    try:
        f()
    except Exception:
        sys.excepthook(*sys.exc_info())


case(lambda: [1 / x for x in (1, 0)])
case(lambda: list(1 / x for x in (1, 0)))
case(lambda: {x: 1 / x for x in (0,)})
case(lambda: (lambda y: y.z)(5))
case(lambda: sorted([1, 2], key=lambda v: v / 0))
case(lambda: list(map(lambda v: v.x, [1])))
case(lambda: sum(int(s) for s in ["1", "x"]))


@case
def class_body():
    class A:
        x = 1

        class B:
            y = 1 / 0


@case
def decorator():
    @(lambda f: f.missing)
    def g():
        pass


@case
def default():
    def g(x=1 / 0):
        pass


class Op:
    def __add__(self, other):
        return other.nothing

    def __enter__(self):
        raise ValueError("enter")

    def __exit__(self, *a):
        pass

    def __getattr__(self, name):
        raise AttributeError(f"custom {name}")

    def __iter__(self):
        raise TypeError("iter")

    def __bool__(self):
        raise RuntimeError("bool")

    def __call__(self, *a):
        return self.q

    def __format__(self, s):
        raise ValueError("format")


case(lambda: Op() + 1)
case(lambda: Op().attr)
case(lambda: [*Op()])
case(lambda: not Op())
case(lambda: Op()(1)(2))
case(lambda: f"{Op()}")


@case
def with_():
    with Op() as o:
        pass


@case
def for_():
    for x in Op():
        pass


@case
def generator_chain():
    def inner():
        yield 1
        raise ValueError("inner")

    def outer():
        yield from inner()

    for _ in outer():
        pass
