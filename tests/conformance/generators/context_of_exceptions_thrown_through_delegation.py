# What is thrown through `yield from` gets, on its way out, the exception that each delegating generator handles as its context.
def chain(e):
    names = []
    while e is not None:
        names.append(repr(e))
        e = e.__context__
    return " <- ".join(names)


class Iterator:
    """Delegated to, with a throw of its own."""
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, e, *rest):
        raise e


def plain():
    yield


def handling():
    try:
        raise KeyError("inner")
    except KeyError:
        yield


def looks():
    try:
        yield
    except ValueError as e:
        print("  seen inside:", chain(e))
        raise


def replaces():
    try:
        yield
    except ValueError:
        raise OSError("new")


def swallows():
    try:
        yield
    except ValueError as e:
        print("  swallowed:", chain(e))
    yield


def later():
    yield
    raise OSError("raised by itself")


def outer(make):
    try:
        raise KeyError("outer")
    except KeyError:
        yield from make()


def outermost(make):
    try:
        raise TypeError("outermost")
    except TypeError:
        yield from outer(make)


for around in (outer, outermost):
    for make in (plain, handling, looks, replaces, swallows, Iterator):
        for how in ("class", "instance"):
            g = around(make)
            next(g)
            try:
                g.throw(ValueError if how == "class" else ValueError())
                print(around.__name__, make.__name__, "went on")
            except (ValueError, OSError) as e:
                print(around.__name__, make.__name__, chain(e))
    g = around(later)
    next(g)
    try:
        next(g)
    except OSError as e:
        print(around.__name__, "send", chain(e))

try:
    raise LookupError("of the thrower")
except LookupError:
    g = plain()
    next(g)
    try:
        g.throw(ValueError())
    except ValueError as e:
        print(chain(e))
