# Where names of type parameters are seen, and where not.
x = "global"


def outer(x="outer"):
    class Generic[T, x]:
        where = x
        t = T

        def method[U](self, arg: T, other: U = None) -> x:
            return T, U, x

        class Inner[T]:
            inner = T

        nested = [T for _ in range(1)]
        later = lambda self: T

    return Generic


G = outer()
T, X = G.__type_params__
print(G.where is X, G.t is T, G.Inner.inner is T, G.Inner.__type_params__[0] is G.Inner.inner)
g = G()
print(g.method(1)[0] is T, g.method(1)[1] is G.method.__type_params__[0], g.method(1)[2] is X)
print(G.nested == [T], g.later() is T)
print({k: getattr(v, "__name__", v) for k, v in G.method.__annotations__.items()})
print("T" in globals(), "T" in vars(G), G.__type_params__, G.__parameters__)


def decorated(f):
    print("decorate", f.__name__, f.__type_params__)
    return f


try:

    @(lambda f: print(Undefined) or f)
    def g1[Undefined](a):
        pass
except NameError as e:
    print(e)


@decorated
def g2[T](a: T, b=x) -> T:
    T = 5
    return T


print(g2(1), g2.__defaults__, g2.__annotations__["a"] is g2.__type_params__[0])


class Base[T]:
    def who(self):
        return __class__.__name__, T.__name__

    def rebind(self):
        def inner():
            nonlocal_here = T
            return nonlocal_here

        return inner() is T


class Sub[S](Base[S], list[S]):
    pass


print(Base().who(), Base().rebind(), Sub.__orig_bases__, Sub.__mro__)
for text in (
    "def f[T]():\n    nonlocal T\n    T = 1",
    "class C[T]:\n    nonlocal T",
    "class C[T]:\n    def g(self):\n        nonlocal T",
    "def f[T]():\n    global T\n    T = 1\nf()",
    "def f[T](): return locals()\nprint(f())",
    "class D[T]: T = 3\nprint(D.T, D.__type_params__)",
    "class D[T]:\n    T = T\nprint(D.T is D.__type_params__[0])",
    "def f[T](T): return T\nprint(f(4))",
    "def f[T](a=T): pass",
    "class D[T]:\n    __private = T\n    def m[__P](self): return __P.__name__, self.__private is T\nprint(D().m(), D.m.__type_params__)",
    "import sys\ndef f[T](): return sys._getframe().f_code.co_freevars, T\nprint(f()[0])",
    "def f[T]():\n    return [eval('T') for _ in 'a'], T\nprint(len(f()[0]))",
):
    try:
        exec(text, {})
    except (SyntaxError, NameError) as e:
        print(type(e).__name__, e.args[0])
print(outer.__type_params__, (lambda: 0).__type_params__)
try:
    outer.__type_params__ = 3
except TypeError as e:
    print(e)
