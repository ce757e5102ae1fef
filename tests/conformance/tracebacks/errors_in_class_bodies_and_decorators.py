# Frames of class bodies, decorators, metaclasses, descriptors, default arguments and comprehensions in one traceback after another.
import sys
import traceback


def report(f):
    try:
        f()
    except Exception:
        traceback.print_exc(file=sys.stdout)
    print("-" * 20)


def fail(*args):
    raise ValueError(f"failed with {args}")


def class_body():
    class Outer:
        x = 1

        class Inner:
            y = [fail(i) for i in range(2)]


def decorator():
    @(lambda f: fail(f.__name__))
    def decorated(a, b):
        pass


def decorator_with_arguments():
    def deco(n):
        def wrap(f):
            def inner(*a):
                return f(*a, n)

            return inner

        return wrap

    @deco(1)
    @deco(2)
    def target(a, b):
        return a

    target(0)


def default():
    def f(a, b=fail("default")):
        pass


class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        if "bad" in ns:
            fail(name)
        return super().__new__(mcs, name, bases, ns)

    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        return fail("prepare") if kw else {}


def metaclass():
    class C(metaclass=Meta):
        bad = True


def prepare():
    class C(metaclass=Meta, flag=1):
        pass


def init_subclass():
    class Base:
        def __init_subclass__(cls, **kw):
            fail(cls.__name__, kw)

    class Derived(
        Base,
        option=3,
    ):
        pass


def set_name():
    class D:
        def __set_name__(self, owner, name):
            fail(name)

    class Owner:
        attr = D()


class Props:
    @property
    def p(self):
        return self.q

    @property
    def q(self):
        return fail("q")

    def __getattr__(self, name):
        return {}[name]

    def __getitem__(self, i):
        return self.missing

    def __eq__(self, other):
        return fail("eq")

    def __len__(self):
        return -1


for f in (class_body, decorator, decorator_with_arguments, default, metaclass, prepare, init_subclass, set_name):
    report(f)
p = Props()
report(lambda: p.p)
report(lambda: p[0])
report(lambda: p == 1)
report(lambda: len(p))
report(lambda: {k: v for k in [1] for v in fail(k)})
report(lambda: sorted([3, 1], key=fail))
report(lambda: (lambda x: (lambda y: fail(x, y))(2))(1))


class Last:
    z = (lambda: 1 / 0)()
