# super(): in class methods, static methods, properties, nested functions, comprehensions, lambdas, generators, after changes of __class__, with two arguments.
class Base:
    def __init__(self):
        self.log = ["Base"]

    def name(self):
        return "Base"

    @classmethod
    def make(cls):
        return f"Base.make({cls.__name__})"

    @staticmethod
    def free():
        return "Base.free"

    @property
    def prop(self):
        return "Base.prop"

    value = 5

    def items(self):
        yield from (1, 2)

    async def later(self):
        return "Base.later"

    def __getitem__(self, i):
        return f"Base[{i}]"

    def __call__(self):
        return "Base()"


class Child(Base):
    def __init__(self):
        super().__init__()
        self.log.append("Child")

    def name(self):
        inner = lambda: super(Child, self).name()
        return inner(), [super(Child, self).name() for _ in range(1)], super().name()

    @classmethod
    def make(cls):
        return "Child>" + super().make()

    @staticmethod
    def free():
        return "Child>" + super(Child, Child).free()

    @property
    def prop(self):
        return "Child>" + super().prop

    @prop.setter
    def prop(self, v):
        self.log.append(v)

    value = 6

    def values(self):
        return super().value, self.value, super(Child, type(self)).value

    def items(self):
        yield 0
        yield from super().items()

    async def later(self):
        return "Child>" + await super().later()

    def __getitem__(self, i):
        return super().__getitem__(i) + "!"

    def subscript(self):
        try:
            return super()[1]
        except TypeError as e:
            return str(e)

    def __call__(self):
        return "Child>" + super().__call__()

    def nested(self):
        def inner():
            try:
                return super().name()
            except (RuntimeError, TypeError) as e:
                return f"{type(e).__name__}: {e}"

        def with_self(self):
            return super().name()
        return inner(), with_self(self)

    def rebound(self):
        me = self
        self = 3
        try:
            return super().name()
        except TypeError as e:
            self = me
            return str(e)

    def attributes(self):
        s = super()
        return s.__thisclass__.__name__, s.__self__ is self, s.__self_class__.__name__, repr(s)[:24]

    def setting(self):
        try:
            super().new = 1
        except AttributeError as e:
            return str(e)

    def genexp(self):
        try:
            return list(super().name() for _ in range(1))
        except TypeError as e:
            return str(e)


class Grand(Child):
    def name(self):
        return "Grand", super().name()


c = Child()
print(c.log, c.name(), Child.make(), Grand.make(), c.free(), c.prop, c.values())
c.prop = "set"
print(list(c.items()), c[3], c.subscript(), c(), c.nested(), c.rebound())
print(c.attributes(), c.setting(), c.log, c.genexp())
try:
    c.later().send(None)
except StopIteration as e:
    print(e.value)
g = Grand()
print(g.name(), super(Child, g).name(), super(Grand, Grand).make(), super(Grand, g).prop)
c.__class__ = Grand
print(c.name())
for bad in (lambda: super(), lambda: super(Child), lambda: super(Child, 3), lambda: super(3, c), lambda: super(Grand, Child()), lambda: super(Child, c).nothing, lambda: super(Child, c, 1)):
    try:
        print(type(bad()).__name__)
    except (RuntimeError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)


def outside(self):
    return super().name()


Child.outside = outside
try:
    c.outside()
except RuntimeError as e:
    print(e)
u = super(Child)
print(u.__self__, u.__get__(g, Grand).name(), u.__get__(None, Grand) is u)


class Unbound(Base):
    pass


Unbound.up = super(Unbound)
print(Unbound().up.name())
