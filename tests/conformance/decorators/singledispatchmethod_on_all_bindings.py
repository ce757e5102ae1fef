# singledispatchmethod with classmethod, staticmethod, property-like access, annotations, inheritance and late registration.
import functools


class Formatter:
    prefix = "F"

    @functools.singledispatchmethod
    def show(self, value, *rest):
        return f"{self.prefix}:object:{value!r}{rest or ''}"

    @show.register
    def _(self, value: int, *rest):
        return f"{self.prefix}:int:{value}{rest or ''}"

    @show.register(list)
    @show.register(tuple)
    def _(self, value, *rest):
        return f"{self.prefix}:sequence:[{', '.join(self.show(v) for v in value)}]"

    @functools.singledispatchmethod
    @classmethod
    def build(cls, source):
        return cls.__name__, "object", source

    @build.register
    @classmethod
    def _(cls, source: str):
        return cls.__name__, "str", source

    @functools.singledispatchmethod
    @staticmethod
    def size(x):
        return 1

    @size.register
    @staticmethod
    def _(x: dict):
        return len(x)


class Louder(Formatter):
    prefix = "L"

    def show(self, value, *rest):
        return super().show(value, *rest) + "!"


f, l = Formatter(), Louder()
print(f.show(1), f.show("a", 2), f.show([1, (2.5, [True])]))
print(l.show(1), l.show([1, 2]))
print(Formatter.build("s"), Louder.build(3), l.build("t"), f.size({1: 2, 3: 4}), Formatter.size(9))


@Formatter.show.register(complex)
def _(self, value):
    return f"late {value.imag}"


print(f.show(2j), l.show(3j))
print(Formatter.show(f, 5))
print(f.show.__name__, f.show.__doc__)
for wrong in (lambda: f.show(), lambda: Formatter.show()):
    try:
        wrong()
    except TypeError as e:
        print(e)
try:
    class Bad:
        @functools.singledispatchmethod
        def m(self, a):
            pass

        @m.register
        def _(self, a):
            pass
except TypeError as e:
    print(str(e)[:56])
try:
    functools.singledispatchmethod(3)
except TypeError as e:
    print(e)
print(type(Formatter.__dict__["show"]).__name__, Formatter.__dict__["show"].dispatcher.registry.keys() >= {int, list, tuple})
