class CM:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__)


def g():
    with CM("a"):
        yield 1
        with CM("b"):
            yield 2
    yield 3


print(list(g()))
it = g()
next(it), next(it)
it.close()
it = g()
next(it), next(it)
try:
    it.throw(ValueError)
except ValueError:
    print("value error out")


def loops():
    for i in range(3):
        try:
            yield i
        except ValueError:
            yield f"caught at {i}"
        else:
            print("else", i)
        finally:
            print("finally", i)


it = loops()
print(next(it), it.throw(ValueError), next(it), next(it))
it.close()


def returns_in_finally_free():
    try:
        yield 1
        return "normal"
    except ValueError:
        return "after error"
    finally:
        yield "from finally"


it = returns_in_finally_free()
print(next(it), it.throw(ValueError))
try:
    next(it)
except StopIteration as e:
    print(e.value)


def yields_in_except():
    try:
        1 / 0
    except ZeroDivisionError as e:
        yield repr(e)
        yield repr(e.__traceback__ is not None)
        try:
            raise
        except ZeroDivisionError:
            yield "bare raise still works after yields"


print(list(yields_in_except()))


def context_kept():
    try:
        raise ValueError("original")
    except ValueError:
        yield
        raise KeyError("later")


it = context_kept()
next(it)
try:
    next(it)
except KeyError as e:
    print(repr(e.__context__))
