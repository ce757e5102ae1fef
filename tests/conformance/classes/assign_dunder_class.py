class A:
    def who(self):
        return "A"


class B:
    def who(self):
        return "B"


class S1:
    __slots__ = ("x", "y")


class S2:
    __slots__ = ("x", "y")


class S3:
    __slots__ = ("y", "z")


class Derived(A):
    pass


a = A()
a.attr = 1
a.__class__ = B
print(a.who(), a.attr, type(a).__name__, isinstance(a, A))
a.__class__ = Derived
print(a.who(), a.__class__.__name__)
s = S1()
s.x = 5
s.__class__ = S2
print(s.x, type(s).__name__)


def attempt(f):
    try:
        f()
        print("fine")
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class I(int):
    pass


class J(int):
    pass


class WithSlot(A):
    __slots__ = ("extra",)


attempt(lambda: setattr(s, "__class__", S3))
attempt(lambda: setattr(s, "__class__", A))
attempt(lambda: setattr(A(), "__class__", S1))
attempt(lambda: setattr(A(), "__class__", int))
attempt(lambda: setattr(5, "__class__", bool))
attempt(lambda: setattr([], "__class__", list))
attempt(lambda: setattr(A(), "__class__", 5))
attempt(lambda: setattr(A(), "__class__", "A"))
attempt(lambda: delattr(A(), "__class__"))
attempt(lambda: setattr(I(5), "__class__", J))
attempt(lambda: setattr(I(5), "__class__", int))
attempt(lambda: setattr(A(), "__class__", WithSlot))
attempt(lambda: setattr(len, "__class__", A))
attempt(lambda: setattr(lambda: 0, "__class__", A))
attempt(lambda: setattr(A, "__class__", type))


class M1(type):
    def hi(cls):
        return "M1"


class M2(type):
    def hi(cls):
        return "M2"


class C(metaclass=M1):
    pass


C.__class__ = M2
print(C.hi(), type(C).__name__)


class Machine:
    def go(self):
        print(type(self).__name__)
        self.__class__ = Running if type(self) is Machine else Machine


class Running(Machine):
    pass


m = Machine()
m.go(), m.go(), m.go()


class HasProp:
    __class__ = property(lambda self: int)


print(HasProp().__class__, type(HasProp()).__name__)
