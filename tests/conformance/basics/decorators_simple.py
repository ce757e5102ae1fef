def twice(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs), f(*args, **kwargs)

    return wrapper


@twice
def hello(name, punct="!"):
    return f"hello {name}{punct}"


print(hello("ann"), hello("bob", punct="?"))


def repeat(n):
    def deco(f):
        def w(x):
            for _ in range(n):
                x = f(x)
            return x

        return w

    return deco


@repeat(3)
def double(x):
    return x * 2


print(double(1))


class C:
    @property
    def p(self):
        return "property"

    @staticmethod
    def s(x):
        return x

    @classmethod
    def c(cls):
        return cls.__name__


print(C().p, C.s(1), C().s(2), C.c(), C().c())
