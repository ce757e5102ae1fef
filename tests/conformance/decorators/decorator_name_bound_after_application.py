def probe(f):
    try:
        print("already bound:", target.__name__)
    except NameError as e:
        print("not bound yet:", e)
    return f


@probe
def target():
    pass


@probe
def target():
    return "second"


print(target())


def failing(f):
    raise ValueError("decoration fails")


try:

    @failing
    def never():
        pass
except ValueError as e:
    print(e, "never" in globals())


def recursive_wrapper(f):
    def w(n):
        calls.append(n)
        return f(n)

    return w


calls = []


@recursive_wrapper
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


print(fact(5), calls)


class K:
    def deco(f):
        return lambda self, *a: ("wrapped", f(self, *a))

    @deco
    def m(self, x):
        return x + 1

    print(type(deco).__name__)
    del deco


print(K().m(1), hasattr(K, "deco"))
