class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, o, t=None):
        return self if o is None else o.__dict__.get(self.name, "unset")

    def __set__(self, o, v):
        o.__dict__[self.name] = v


class A:
    x = Field()
    y = z = Field()


a = A()
a.x = 5
print(a.x, a.y, A.y.name, vars(a))
A.late = Field()
print(hasattr(A.late, "name"))
A.late.__set_name__(A, "late")


class Broken:
    def __set_name__(self, owner, name):
        raise ValueError(f"cannot be called {name}")


try:

    class B:
        ok = Field()
        bad = Broken()
        never = Field()
except ValueError as e:
    print(e, e.__notes__, e.__cause__)


class WrongArgs:
    def __set_name__(self):
        pass


try:

    class C:
        attr = WrongArgs()
except TypeError as e:
    print(e, e.__notes__)


class NotCallable:
    __set_name__ = None


try:

    class D:
        attr = NotCallable()
except TypeError as e:
    print(e, e.__notes__)


class Mutates:
    def __set_name__(self, owner, name):
        setattr(owner, name + "_extra", 1)
        print(name, "adds to", owner.__name__)


class E:
    p = Mutates()
    q = Mutates()


print(E.p_extra, E.q_extra)


class InMeta(type):
    def __setattr__(cls, k, v):
        print("meta setattr", k)
        super().__setattr__(k, v)


class F(metaclass=InMeta):
    r = Mutates()


class ByGetattr:
    def __getattr__(self, name):
        print("instance __getattr__ is not asked", name)


class G:
    s = ByGetattr()


print("order with init_subclass:")


class Parent:
    def __init_subclass__(cls):
        print("init_subclass sees", cls.x.name)


class Child(Parent):
    x = Field()
