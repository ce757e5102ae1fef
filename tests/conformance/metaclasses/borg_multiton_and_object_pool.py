class Borg:
    _state = {}

    def __new__(cls, *a, **k):
        self = super().__new__(cls)
        self.__dict__ = cls._state
        return self


a, b = Borg(), Borg()
a.x = 1
print(b.x, a is b, vars(b))


class Multiton(type):
    def __init__(cls, *a):
        super().__init__(*a)
        cls.pool = {}

    def __call__(cls, key, *rest):
        try:
            return cls.pool[key]
        except KeyError:
            obj = cls.pool[key] = super().__call__(key, *rest)
            return obj


class Node(metaclass=Multiton):
    def __init__(self, key, v=None):
        print("init", key)
        self.key, self.v = key, v


class Sub(Node):
    pass


print(Node("a") is Node("a"), Node("a") is Node("b"), Sub("a") is Node("a"), len(Node.pool), len(Sub.pool))


class Pooled:
    free = []
    made = 0

    def __new__(cls):
        if cls.free:
            return cls.free.pop()
        cls.made += 1
        return super().__new__(cls)

    def __init__(self):
        self.data = []

    def __enter__(self):
        return self

    def __exit__(self, *a):
        self.free.append(self)


for i in range(10):
    with Pooled() as x, Pooled() as y:
        x.data.append(i)
print(Pooled.made, len(Pooled.free))


class CountedMeta(type):
    def __call__(cls, *a, **k):
        obj = super().__call__(*a, **k)
        for c in cls.__mro__[:-1]:
            c.instances = vars(c).get("instances", 0) + 1
        return obj


class A(metaclass=CountedMeta): ...


class B(A): ...


A(), B(), B()
print(A.instances, B.instances)
