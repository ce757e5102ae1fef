class Final(type):
    def __new__(m, name, bases, ns):
        for b in bases:
            if isinstance(b, Final):
                raise TypeError(f"type {b.__name__!r} is final")
        return super().__new__(m, name, bases, ns)


class Leaf(metaclass=Final):
    pass


try:

    class Sub(Leaf):
        pass
except TypeError as e:
    print(e)


class Interface(type):
    def __new__(m, name, bases, ns, **kw):
        cls = super().__new__(m, name, bases, ns)
        required = {n for b in cls.__mro__ for n in getattr(b, "requires", ())}
        missing = sorted(n for n in required if not callable(getattr(cls, n, None)))
        if missing and not kw.get("abstract"):
            raise TypeError(f"{name} lacks {', '.join(missing)}")
        return cls

    def __init__(cls, *a, **k):
        super().__init__(*a)


class Stream(metaclass=Interface, abstract=True):
    requires = ("read", "close")


class Good(Stream):
    def read(self): ...

    def close(self): ...


for src in (
    "class Bad(Stream):\n    def read(self): ...",
    "class Worse(Stream): pass",
    "class NotCallable(Good):\n    close = 5",
    "class Fine(Good): pass",
):
    try:
        exec(src)
        print("ok", src.split("(")[0])
    except TypeError as e:
        print(e)


class NoMutable(type):
    def __new__(m, name, bases, ns):
        for k, v in ns.items():
            if isinstance(v, (list, dict, set)) and not k.startswith("__"):
                raise TypeError(f"{name}.{k} is mutable")
        return super().__new__(m, name, bases, ns)


for src in ("class X(metaclass=NoMutable):\n a = []", "class Y(metaclass=NoMutable):\n a = ()"):
    try:
        exec(src)
        print("ok")
    except TypeError as e:
        print(e)
