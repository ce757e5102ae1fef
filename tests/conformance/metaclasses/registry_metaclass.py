class Registry(type):
    classes = {}

    def __new__(m, name, bases, ns, *, key=None, abstract=False):
        cls = super().__new__(m, name, bases, ns)
        if not abstract:
            key = key or name.lower()
            if key in m.classes:
                raise TypeError(f"{key!r} is taken by {m.classes[key].__name__}")
            m.classes[key] = cls
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)

    def __getitem__(cls, key):
        return type(cls).classes[key]

    def __iter__(cls):
        return iter(sorted(type(cls).classes))

    def __len__(cls):
        return len(type(cls).classes)

    def __contains__(cls, key):
        return key in type(cls).classes

    @classmethod
    def create(m, key, *args):
        return m.classes[key](*args)


class Shape(metaclass=Registry, abstract=True):
    def __init__(self, *dims):
        self.dims = dims

    def __repr__(self):
        return f"{type(self).__name__}{self.dims}"


class Circle(Shape):
    pass


class Square(Shape, key="sq"):
    pass


print(list(Shape), len(Shape), "sq" in Shape, Shape["circle"](1), Registry.create("sq", 2, 2))
try:

    class Other(Shape, key="circle"):
        pass
except TypeError as e:
    print(e)
try:
    Shape["nope"]
except KeyError as e:
    print("KeyError", e)
print([c.__name__ for c in Shape.__subclasses__()])
