class Inner:
    def __enter__(self):
        print("inner enter")
        return "inner value"

    def __exit__(self, kind, value, tb):
        print("inner exit", kind and kind.__name__)
        return kind is ValueError


class Wrapper:
    def __init__(self, cm):
        self.cm = cm

    def __enter__(self):
        print("wrapper enter")
        return self.cm.__enter__().upper()

    def __exit__(self, *exc):
        print("wrapper exit")
        return self.cm.__exit__(*exc)


class ByGetattr:
    def __init__(self, cm):
        self.cm = cm

    def __getattr__(self, name):
        return getattr(self.cm, name)


with Wrapper(Inner()) as v:
    print(v)
with Wrapper(Inner()):
    raise ValueError
try:
    with Wrapper(Inner()):
        raise KeyError("k")
except KeyError as e:
    print(repr(e))
try:
    with ByGetattr(Inner()):
        print("never")
except TypeError as e:
    print(e)


class Sub(Inner):
    def __enter__(self):
        return super().__enter__() + "!"

    def __exit__(self, *a):
        result = super().__exit__(*a)
        print("sub exit", result)
        return not result


with Sub() as v:
    print(v)
try:
    with Sub():
        raise ValueError("not suppressed by Sub")
except ValueError as e:
    print(e)
with Sub():
    raise KeyError("suppressed by Sub")


def apply(cm, f, *a):
    with cm as v:
        return f(v, *a)
    return "suppressed"


print(apply(Inner(), str.title), apply(Inner(), lambda v: int(v)))


class Cond:
    def __init__(self, cm, on):
        self.cm, self.on = cm, on

    def __enter__(self):
        return type(self.cm).__enter__(self.cm) if self.on else None

    def __exit__(self, *a):
        return type(self.cm).__exit__(self.cm, *a) if self.on else None


with Cond(Inner(), False) as v:
    print(v)
with Cond(Inner(), True) as v:
    print(v)
