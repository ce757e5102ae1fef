# Properties overridden in parts, on metaclasses, with class-level caches, by inheritance, with setters that validate, and lazily made.
class Base:
    def __init__(self):
        self._v = 1

    @property
    def v(self):
        "base doc"
        return self._v

    @v.setter
    def v(self, value):
        print("base set", value)
        self._v = value

    @v.deleter
    def v(self):
        print("base delete")
        self._v = None


class Getter(Base):
    @Base.v.getter
    def v(self):
        return super().v * 10


class Setter(Base):
    @Base.v.setter
    def v(self, value):
        "ignored doc"
        Base.v.fset(self, value + 1)


class Deleter(Setter):
    @Setter.v.deleter
    def v(self):
        print("own delete")
        super(Setter, type(self)).v.__delete__(self)


for cls in (Base, Getter, Setter, Deleter):
    o = cls()
    o.v = 5
    print(cls.__name__, o.v, cls.v.__doc__, cls.v.__name__, end=" | ")
    del o.v
    print(o._v)


class Abstracted:
    def get(self):
        return self._get()

    def _get(self):
        return "early"

    early = property(get)
    late = property(lambda self: self.get())


class Sub(Abstracted):
    def get(self):
        return "sub"

    def _get(self):
        return "late"


print(Sub().early, Sub().late)


class validated(property):
    def __init__(self, *checks):
        self.checks = checks
        super().__init__(self._read, self._write)

    def __set_name__(self, owner, name):
        self.key = "_" + name
        super().__set_name__(owner, name)

    def _read(self, o):
        return getattr(o, self.key)

    def _write(self, o, value):
        for check in self.checks:
            value = check(value)
        setattr(o, self.key, value)


def positive(x):
    if x <= 0:
        raise ValueError(f"{x} is not positive")
    return x


class Item:
    price = validated(float, positive)
    name = validated(str.strip, str.title)


i = Item()
i.price, i.name = "3.5", "  green tea "
print(i.price, i.name, vars(i), Item.price.__name__)
for attribute, value in (("price", "x"), ("price", -1), ("name", 3)):
    try:
        setattr(i, attribute, value)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
for action in (lambda: delattr(i, "price"), lambda: Item().price):
    try:
        action()
    except AttributeError as e:
        print(e)


class Meta(type):
    count = 0

    @property
    def serial(cls):
        Meta.count += 1
        return f"{cls.__name__}-{Meta.count}"

    @serial.setter
    def serial(cls, value):
        print("serial of", cls.__name__, "set to", value)


class Numbered(metaclass=Meta):
    @property
    def serial(self):
        return type(self).serial.lower()


print(Numbered.serial, Numbered().serial)
Numbered.serial = 9
print("serial" in vars(Numbered), Numbered().serial)


class Fails:
    @property
    def broken(self):
        return self.nothing

    def __getattr__(self, name):
        return f"__getattr__({name})"


print(Fails().broken, Fails().other)


class Dynamic:
    pass


Dynamic.p = property(lambda self: self.q, lambda self, v: setattr(self, "q", v))
d = Dynamic()
d.p = 3
print(d.p, vars(d))
del Dynamic.p
d.p = 4
print(vars(d))
p = property()
print(p.fget, p.fset, p.fdel, p.__doc__)
try:
    print(p.__get__(d))
except AttributeError as e:
    print(e)
print(p.__get__(None, int) is p, property(doc="only doc").__doc__, property(lambda s: 1, doc="given").__doc__)
