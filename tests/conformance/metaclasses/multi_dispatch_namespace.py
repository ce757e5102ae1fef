class Overloads(dict):
    def __setitem__(self, k, v):
        if callable(v) and k in self and not k.startswith("__"):
            old = self[k]
            v = old.add(v) if isinstance(old, Dispatch) else Dispatch(old).add(v)
        super().__setitem__(k, v)


class Dispatch:
    def __init__(self, f):
        self.fs = [f]

    def add(self, f):
        self.fs.append(f)
        return self

    def __get__(self, obj, owner):
        def call(*args):
            for f in self.fs:
                want = [t for n, t in f.__annotations__.items() if n != "return"]
                if len(want) == len(args) and all(map(isinstance, args, want)):
                    return f(obj, *args)
            raise TypeError(f"no overload for {tuple(type(a).__name__ for a in args)}")

        return call


class Meta(type):
    @classmethod
    def __prepare__(m, name, bases):
        return Overloads()

    def __new__(m, name, bases, ns):
        return super().__new__(m, name, bases, dict(ns))


class Printer(metaclass=Meta):
    def show(self, x: int):
        return f"int {x}"

    def show(self, x: str):
        return f"str {x}"

    def show(self, x: int, y: int):
        return f"two ints {x} {y}"

    def single(self):
        return "not overloaded"


p = Printer()
print(
    p.show(1),
    p.show("a"),
    p.show(1, 2),
    p.single(),
    type(vars(Printer)["show"]).__name__,
    type(vars(Printer)["single"]).__name__,
)
try:
    p.show(1.5)
except TypeError as e:
    print(e)
