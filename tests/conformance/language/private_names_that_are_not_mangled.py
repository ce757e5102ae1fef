# Which names that begin with two underscores are mangled inside of a class, and which are not.
class Meta(type):
    def __new__(cls, name, bases, namespace, **keywords):
        print("keywords", keywords)
        return super().__new__(cls, name, bases, namespace)


class Outer:
    __attr = "mangled by Outer"

    def generic[__T, *__U, **__V](self, a: __T):
        return __T

    type __A = int

    class __D[__T]:
        pass

    class C(metaclass=Meta, __x=1):
        pass

    def collect(self, **keywords):
        return keywords

    def pass_keywords(self):
        return self.collect(__a=1)

    def take(self, __y):
        return __y

    def match(self, x):
        match x:
            case Other(__attr=y):
                return y

    try:
        import __nothing
    except ImportError as e:
        print(e)
    try:
        from sys import __nothing
    except ImportError as e:
        print(str(e).partition(" (")[0])


class Other:
    pass


print(Outer.generic.__type_params__, Outer._Outer__A, Outer._Outer__D.__type_params__)
print(Outer().generic(1), Outer().pass_keywords())
try:
    Outer().take(__y=4)
except TypeError as e:
    print(e)
print(Outer().take(_Outer__y=4))
other = Other()
other._Outer__attr = "mangled"
setattr(other, "__attr", "as it is")
print(Outer().match(other))


def base(value):
    class Base:
        arg = value

    return Base


class __X:
    pass


# In the block of a class's type parameters only these are mangled.
class Y[T: __X](base(lambda: __X), base(lambda: (lambda: __X)), base([__X for _ in (1,)]), base(__X for _ in (1,))):
    pass


first, second, third, fourth, _ = Y.__bases__
print(Y.__type_params__[0].__bound__, first.arg(), second.arg()(), third.arg, list(fourth.arg))


class Foo[__T, __U: __T](base(lambda: __T)):
    param = __T


print(Foo.__type_params__, Foo.param, Foo.__bases__[0].arg(), Foo.__type_params__[1].__bound__)
