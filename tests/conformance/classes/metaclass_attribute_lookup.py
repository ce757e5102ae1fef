class Meta(type):
    meta_attr = "meta"
    shared = "from meta"

    @property
    def prop(cls):
        return f"prop of {cls.__name__}"

    def method(cls):
        return f"method on {cls.__name__}"

    def __getattr__(cls, name):
        if name.startswith("dyn_"):
            return f"dynamic {name}"
        raise AttributeError(f"{cls.__name__} knows no {name}")


class C(metaclass=Meta):
    shared = "from class"
    prop = "class attribute loses to the data descriptor of the metaclass"
    method2 = lambda self: 1


c = C()
print(C.meta_attr, C.shared, C.prop, C.method(), C.dyn_x)
for bad in (lambda: c.meta_attr, lambda: C.other, lambda: c.method(), lambda: c.dyn_y, lambda: setattr(C, "prop", 1)):
    try:
        print(bad())
    except AttributeError as e:
        print(e)
print(c.prop, c.shared, c.method2())


class Data:
    def __get__(self, o, t):
        return "data descriptor of the class", o, t.__name__

    def __set__(self, o, v):
        print("set", o, v)


class Non:
    def __get__(self, o, t):
        return "non-data", o, t.__name__


class Meta2(type):
    data = Data()
    non = Non()
    plain = "meta plain"


class D(metaclass=Meta2):
    data = "hidden"
    non = "wins over non-data of the metaclass"
    plain = Non()


print(D.data[0], D.data[2], D.non, D.plain)
D.data = 5
D.non = "changed"
print(D.non, D.__dict__["data"])


class GA(type):
    def __getattribute__(cls, name):
        print("type lookup", name)
        return super().__getattribute__(name)


class E(metaclass=GA):
    x = 1

    def __len__(self):
        return 3


print(E.x, E().x, len(E()))
print(E.__name__)
