class Base:
    registry = []

    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        print("Base hook", cls.__name__, key)
        cls.registry.append((key, cls.__name__))


class A(Base, key="a"):
    pass


class B(A):
    pass


print(Base.registry)


class Mixin:
    def __init_subclass__(cls, *, mix=0, **kw):
        print("Mixin hook", cls.__name__, mix)
        super().__init_subclass__(**kw)


class C(Mixin, Base, key="c", mix=3):
    pass


for src in ("class D(Base, key=1, wrong=2): pass", "class E(wrong=1): pass", "class F(Mixin, bogus=1): pass"):
    try:
        exec(src)
    except TypeError as e:
        print(e)


class G:
    def __init_subclass__(cls):
        raise ValueError(f"no subclass {cls.__name__}")


try:

    class H(G):
        pass
except ValueError as e:
    print(e)
print([k.__name__ for k in G.__subclasses__()])


class I:
    @classmethod
    def __init_subclass__(cls, **kw):
        print("explicit classmethod", cls.__name__)


class J(I):
    pass


class K:
    @staticmethod
    def __init_subclass__(*a, **kw):
        print("static", a, kw)


class L(K, z=1):
    pass


class M:
    def __init_subclass__(cls):
        cls.fields = [k for k, v in vars(cls).items() if isinstance(v, int) and not k.startswith("_")]


class N(M):
    x = 1
    y = 2
    z = "s"


print(N.fields, type(M.__dict__["__init_subclass__"]).__name__)
type("O", (Base,), {}, key="via type()")
print(object.__init_subclass__())
try:
    object.__init_subclass__(1)
except TypeError as e:
    print(e)
