class A:
    __x = 1
    __dunder__ = 2
    _single = 3

    def __init__(self):
        self.__private = "p"
        self.__y__ = "y"

    def get(self):
        return self.__private, self.__x

    def __method(self):
        return "private method"

    def call(self):
        return self.__method()

    def args(self, __a, *, __k=1):
        __local = __a
        return sorted(locals())

    def inner(self):
        class B:
            __z = "in B"

            def f(self):
                return self.__z

        return [n for n in vars(B) if "z" in n]

    def glob(self):
        global __made
        __made = 1

    def imp(self):
        import math as __m

        return sorted(n for n in locals() if n != "self")

    def exc(self):
        try:
            raise ValueError
        except ValueError as __e:
            return [n for n in locals() if n != "self"]

    def nested(self):
        def f():
            return self.__private

        return f(), [__q for __q in (1, 2)], (lambda __p: __p)(3)

    def kw(self):
        return dict(__k=1)


a = A()
print(sorted(n for n in vars(A) if "_A" in n or "dunder" in n))
print(vars(a))
print(a.get(), a.call(), a.args(5))
print(a.args.__func__.__code__.co_varnames[:3])
print(a.inner())
a.glob()
print([n for n in globals() if "made" in n])
print(a.imp(), a.exc(), a.nested(), a.kw())


class _Lead:
    __v = 1

    class __Inner:
        __w = 2


print(sorted(n for n in vars(_Lead) if "_" in n and not n.startswith("__")))
print(_Lead._Lead__Inner.__qualname__)


class ___:
    __n = 1


print([n for n in vars(___) if n.endswith("n")])


class Sub(A):
    def get(self):
        try:
            return self.__private
        except AttributeError as e:
            return str(e)


print(Sub().get(), Sub()._A__private)


class Slots:
    __slots__ = ("__s",)

    def __init__(self):
        self.__s = 4


print(Slots()._Slots__s)
class Ann:
    __f: int = 1
print(Ann.__annotations__)
