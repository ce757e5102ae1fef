"""Calls with stars in every order: what is evaluated when, and the errors of each, word for word."""
log = []


def n(v):
    log.append(v)
    return v


class It:
    def __init__(self, *v):
        self.v = v

    def __iter__(self):
        log.append(f"iter{self.v}")
        return iter(self.v)


class Map:
    def __init__(self, **v):
        self.v = v

    def keys(self):
        log.append(f"keys{sorted(self.v)}")
        return self.v.keys()

    def __getitem__(self, k):
        log.append(f"get {k}")
        return self.v[k]


def f(*a, **k):
    return a, k


class Lib:
    def m(self, a, b=2, /, c=3, *, d, e=5):
        return a, b, c, d, e


def show(make):
    log.clear()
    try:
        print(make(), log)
    except Exception as e:
        print(type(e).__name__, e, log)


show(lambda: f(n(1), *It(2, 3), n(4), *It(5), x=n(6)))
show(lambda: f(x=n(1), *It(2), y=n(3)))
show(lambda: f(*It(1), n(2), x=n(3), **Map(y=4), z=n(5), **Map(w=6)))
show(lambda: f(**Map(a=1), **Map(a=2)))
show(lambda: f(a=n(1), **Map(a=2), b=n(3)))
show(lambda: f(**Map(a=1), a=n(2)))
show(lambda: f(*n(5)))
show(lambda: f(n(1), *n(5), n(2)))
show(lambda: f(**n(5)))
show(lambda: f(a=1, **n(5)))
show(lambda: f(**{1: 2}))
show(lambda: f(**{1: 2}, **{"a": 3}))
show(lambda: f(**[("a", 1)]))
show(lambda: f(*None, **None))
show(lambda: Lib().m(*n(5)))
show(lambda: Lib().m(**{"d": 1}))
show(lambda: Lib().m(1, a=1, b=2, d=3))
show(lambda: Lib().m(1, 2, 3, 4, 5, d=1))
show(lambda: Lib().m(1, 2, 3, 4, 5))
show(lambda: Lib().m(1, c=1, c2=2, d=3))
show(lambda: Lib().m(1, **{"d": 1, "e": 2, "c": 3}))
show(lambda: Lib.m())
show(lambda: Lib.m(d=1))
show(lambda: Lib.m(1, 2, 3, 4, **Map(c=1, d=2)))
show(lambda: (lambda *, a, b, c: 0)(b=1))
show(lambda: (lambda a, b, c: 0)(b=1))
show(lambda: (lambda a, /: 0)(a=1))
show(lambda: (lambda a, b, /, **k: (a, b, k))(1, 2, a=3, b=4))
show(lambda: (lambda *a: a)(1, k=2))
show(lambda: (lambda: 0)(1))
show(lambda: (lambda a: 0)(1, 2))
show(lambda: (lambda a, b=1: 0)(1, 2, 3))
show(lambda: (lambda a, *, k: 0)(1, 2, k=3))
show(lambda: (lambda a, *, k=1: 0)(1, 2, k=3))
show(lambda: (lambda first_name: 0)(first_nam=1))
show(lambda: len(*[[1], [2]]))
show(lambda: len(**{"obj": []}))
show(lambda: print(**{"sepp": 1}))
show(lambda: int(**{"x": 1}))
show(lambda: (*It(1), *It(2)))
show(lambda: [*It(1), n(2), *n(3)])
show(lambda: {**Map(a=1), "b": n(2), **n(3)})
show(lambda: {*It(1), *n(3)})


class BadIter:
    def __iter__(self):
        return 5


class Raises:
    def __iter__(self):
        raise TypeError("mine")

    def keys(self):
        raise AttributeError("mine too")


for value in (Raises(), BadIter()):
    show(lambda: f(*value))
    show(lambda: f(**value))
    show(lambda: {**value})
