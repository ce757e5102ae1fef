# partialmethod over functions, classmethods, staticmethods, descriptors, callables, other partials; keywords and __isabstractmethod__.
import abc
import functools
import inspect


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, *rest, **kw):
        self.alive = state
        return state, rest, kw

    wake = functools.partialmethod(set_state, True)
    kill = functools.partialmethod(set_state, False, "cause", why="x")
    nested = functools.partialmethod(kill, "more", why="y", also=1)
    keyword_only = functools.partialmethod(set_state, state="kw")

    @classmethod
    def make(cls, *args, **kw):
        return cls.__name__, args, kw

    @staticmethod
    def free(*args, **kw):
        return args, kw

    made = functools.partialmethod(make, 1, k=2)
    freed = functools.partialmethod(free, 3, k=4)
    bound = functools.partialmethod(functools.partial(divmod, 17), 5)

    class Callable:
        def __call__(self, *args):
            return "called with", args[1:] if isinstance(args[0], Cell) else args
    through = functools.partialmethod(Callable(), 9)


class Grown(Cell):
    pass


c = Cell()
print(c.wake(), c.alive, c.kill(), c.alive)
print(c.nested(0, z=3), c.keyword_only())
print(c.made(5), Cell.made(6), Grown.made(7), Grown().made())
print(c.freed(8), Cell.freed())
print(c.through(1))
try:
    print(c.bound())
except TypeError as e:
    print(type(e).__name__, e)
print(Cell.wake(c), type(Cell.__dict__["wake"]).__name__, type(c.wake).__name__)
print(inspect.signature(c.kill), inspect.signature(Cell.kill))
print(repr(Cell.__dict__["kill"]).split(" at ")[0].replace("<function ", "")[:60])
pm = Cell.__dict__["nested"]
print(pm.func is Cell.__dict__["set_state"], pm.args, pm.keywords)
print(c.wake.__self__ is c if hasattr(c.wake, "__self__") else "no self", c.wake.func.__name__ if hasattr(c.wake, "func") else None)
for bad in (lambda: functools.partialmethod(), lambda: functools.partialmethod(None, 1), lambda: functools.partialmethod(func=len)):
    try:
        bad()
    except TypeError as e:
        print(e)


class Abstract(abc.ABC):
    @abc.abstractmethod
    def step(self, n):
        pass
    one = functools.partialmethod(step, 1)


print(Abstract.__dict__["one"].__isabstractmethod__, sorted(Abstract.__abstractmethods__))
