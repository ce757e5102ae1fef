# Private names are mangled wherever a name stands in a class body, also in nested functions and annotations.
class Outer:
    __attr = "private"
    __slots__ = ()

    def get(self):
        return self.__attr, Outer.__attr

    def local(self, __arg=1, *__rest, __kw=2, **__more):
        __var = 5
        return sorted(locals())

    def nested(self):
        def inner():
            return __global_private

        class Deep:
            __x = 1

            def f(self):
                return self.__x

        return inner(), vars(Deep).keys() >= {"_Deep__x"}, Deep().f()

    def call(self):
        return dict(__k=1), (lambda __p: __p)(3)

    def imports(self):
        import sys as __sys
        from os import path as __path

        return [n for n in locals() if "__" in n]

    def handles(self):
        try:
            raise ValueError
        except ValueError as __e:
            names = [n for n in locals() if "__" in n]
        return names, [__i for __i in range(2)], [n for n in locals() if "__" in n]

    def matches(self, v):
        match v:
            case {"a": __cap, **__rest}:
                return sorted(n for n in locals() if "__" in n)
            case [__first, *__others] as __whole:
                return sorted(n for n in locals() if "__" in n)

    def walrus(self):
        return (__w := 4), [n for n in locals() if "__" in n]

    def annotated(self, x: "__ann" = 1) -> "str":
        __loc: int = 3
        return [n for n in locals() if "__" in n]

    __dunder__ = 1
    __trailing_ = 2
    _single = 3

    class __Inner:
        pass

    def __method(self):
        return "method"

    def use(self):
        return self.__method(), self.__Inner.__name__, self.__Inner.__qualname__, self.__method.__name__


_Outer__global_private = "found"
o = Outer()
print(o.get(), o.local(), o.nested(), o.call(), o.imports())
print(o.handles(), o.matches({"a": 1}), o.matches([1]), o.walrus(), o.annotated(), o.use())
print(sorted(n for n in vars(Outer) if "Outer" in n or n.endswith("_")))


class __Under:
    __a = 1

    def f(self):
        return self.__a


class ___:
    __b = 2


print(sorted(n for n in vars(__Under) if n.startswith("_") and not n.endswith("__")), __Under().f(), "__b" in vars(___))


class Slots:
    __slots__ = ("__secret", "open")

    def __init__(self):
        self.__secret = 1


print(Slots.__slots__, Slots()._Slots__secret, [n for n in vars(Slots) if "secret" in n])
for attempt in (lambda: o.__attr, lambda: getattr(o, "__attr"), lambda: setattr(Slots(), "__secret", 1), lambda: Outer.local(o, __arg=3)):
    try:
        print(attempt())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)


class Del:
    def f(self):
        __x = 1
        del __x
        try:
            __x
        except NameError as e:
            return str(e)

    def g(self):
        global __made
        __made = 7


print(Del().f(), Del().g(), _Del__made)


class Gen[__T]:
    def m[__U](self, a: __T) -> __U: ...


print(Gen.__type_params__, Gen.m.__type_params__, Gen.m.__annotations__)
