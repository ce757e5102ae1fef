# Interfaces: a metaclass that compares signatures and kinds of methods with what the interfaces ask for.
import inspect


class InterfaceError(TypeError):
    pass


class InterfaceMeta(type):
    def __new__(mcls, name, bases, ns, *, interface=False, **options):
        cls = super().__new__(mcls, name, bases, ns, **options)
        cls.__is_interface__ = interface
        if not interface:
            problems = [p for base in cls.__mro__[1:] if vars(base).get("__is_interface__") for p in mcls.check(cls, base)]
            if problems:
                raise InterfaceError(f"{name}: " + "; ".join(problems))
        return cls

    def __init__(cls, name, bases, ns, *, interface=False, **options):
        super().__init__(name, bases, ns)

    @staticmethod
    def check(cls, interface):
        for name, wanted in vars(interface).items():
            if name.startswith("__"):
                continue
            found = next((vars(c)[name] for c in cls.__mro__ if name in vars(c) and not vars(c).get("__is_interface__")), None)
            if found is None:
                yield f"{name} is missing"
            elif type(found) is not type(wanted):
                yield f"{name} should be a {type(wanted).__name__}, not a {type(found).__name__}"
            elif callable(wanted) or isinstance(wanted, (classmethod, staticmethod)):
                a, b = (inspect.signature(getattr(f, "__func__", f)) for f in (wanted, found))
                if len(a.parameters) != len(b.parameters):
                    yield f"{name}{b} does not fit {name}{a}"
                if inspect.iscoroutinefunction(wanted) != inspect.iscoroutinefunction(found):
                    yield f"{name} should {'' if inspect.iscoroutinefunction(wanted) else 'not '}be async"

    def __call__(cls, *args, **kwargs):
        if cls.__is_interface__:
            raise InterfaceError(f"{cls.__name__} is an interface")
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, o):
        return super().__instancecheck__(o) or cls.__is_interface__ and not list(cls.check(type(o), cls))

    def __subclasscheck__(cls, c):
        return super().__subclasscheck__(c) or cls.__is_interface__ and not list(cls.check(c, cls))


class Shape(metaclass=InterfaceMeta, interface=True):
    def area(self): ...
    def scale(self, by): ...
    @property
    def name(self): ...
    @classmethod
    def unit(cls): ...


class Stored(metaclass=InterfaceMeta, interface=True):
    async def save(self, where): ...


class Square(Shape):
    def __init__(self, a):
        self.a = a

    def area(self):
        return self.a ** 2

    def scale(self, factor):
        self.a *= factor

    name = property(lambda self: "square")

    @classmethod
    def unit(cls):
        return cls(1)


s = Square.unit()
s.scale(3)
print(s.area(), s.name, isinstance(s, Shape), issubclass(Square, Shape))

for body, bases in [("def area(self): pass", "Shape"), ("def area(self, x): pass\n def scale(self, by): pass\n name = 'text'\n unit = classmethod(lambda cls: 0)", "Shape"),
                    ("def save(self, where): pass", "Stored"), ("async def save(self, where): pass", "Stored"), ("async def save(self, where): pass", "Square, Stored")]:
    try:
        exec(f"class New({bases}):\n {body}\nprint('made', New.__mro__[1].__name__)")
    except InterfaceError as e:
        print("InterfaceError", e)


class Duck:
    def area(self): return 1
    def scale(self, by): pass
    name = property(lambda self: "duck")
    unit = classmethod(lambda cls: cls())


class NotDuck:
    area = 3


print(isinstance(Duck(), Shape), issubclass(Duck, Shape), isinstance(NotDuck(), Shape), issubclass(int, Stored), isinstance(3, Shape))
try:
    Shape()
except InterfaceError as e:
    print(e)
print([c.__is_interface__ for c in (Shape, Square)], type(Square).__name__)


class Partial(Shape, interface=True):
    def extra(self): ...


try:
    class Concrete(Partial, Square):
        pass
except InterfaceError as e:
    print(e)


class Concrete(Partial, Square):
    def extra(self):
        return "extra"


print(Concrete(2).extra(), [c.__name__ for c in Concrete.__mro__])
