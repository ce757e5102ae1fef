class lazy:
    def __init__(self, f):
        self.f = f
        self.name = f.__name__

    def __get__(self, obj, owner):
        if obj is None:
            return self
        print("compute", self.name)
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class observed:
    def __init__(self, f):
        self.f, self.watchers = f, []

    def __set_name__(self, owner, name):
        self.slot = f"_{name}"

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.slot, None)

    def __set__(self, obj, value):
        old = self.__get__(obj)
        setattr(obj, self.slot, self.f(obj, value))
        for w in self.watchers:
            w(obj, old, value)

    def watch(self, w):
        self.watchers.append(w)
        return w


class Model:
    @lazy
    def expensive(self):
        return 42

    @observed
    def age(self, value):
        return max(0, int(value))

    @age.watch
    def changed(self, old, new):
        print("age", old, "->", new)


m = Model()
print(m.expensive, m.expensive, vars(m))
m.age = "5"
m.age = -3
print(m.age, Model.age.slot, type(Model.expensive).__name__)


class classproperty:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner):
        return self.f(owner)


class P:
    @classproperty
    def label(cls):
        return cls.__name__.lower()


class Q(P):
    pass


print(P.label, Q.label, Q().label)
