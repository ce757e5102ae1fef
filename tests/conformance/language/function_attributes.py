def f(a: int, b: str = "x") -> bool:
    """Doc of f."""
    return True


print(f.__name__, f.__qualname__, f.__module__, f.__doc__)
print(f.__annotations__)
print(f.__defaults__, f.__kwdefaults__, f.__closure__, f.__dict__, f.__type_params__)
f.extra = 1
f.other = 2
print(f.__dict__, vars(f) is f.__dict__)
del f.extra
print(f.__dict__)
f.__doc__ = None
print(f.__doc__)
f.__name__ = "renamed"
f.__qualname__ = "Somewhere.renamed"
print(repr(f).split(" at ")[0])


class C:
    def m(self):
        def inner():
            pass

        return inner, lambda: 0

    x = lambda self: 1


inner, lam = C().m()
print(inner.__qualname__, lam.__qualname__, C.x.__qualname__, C.m.__qualname__)
print([d.__qualname__ for d in [(lambda: 0) for _ in range(1)]])
print(f.__globals__ is globals(), f.__builtins__["len"] is len)
try:
    f.__globals__ = {}
except AttributeError as e:
    print(e)
try:
    del f.__name__
except TypeError as e:
    print(e)
try:
    f.nope
except AttributeError as e:
    print(e)
del f.__annotations__
print(f.__annotations__)
m = C().m
print(m.__name__, m.__self__.__class__ is C, m.__func__ is C.m, m.__qualname__)
try:
    m.attr = 1
except AttributeError as e:
    print(e)
C.m.attr = 5
print(m.attr, m == C().m, m == m.__self__.m, hash(m) == hash(m.__self__.m))
