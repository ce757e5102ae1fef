class Immutable(type):
    def __new__(m, name, bases, ns):
        hints = ns["__annotate_func__"](1) if "__annotate_func__" in ns else {}
        ns["__slots__"] = tuple(hints)
        defaults = {k: ns.pop(k) for k in hints if k in ns}

        def __init__(self, *args, **kw):
            values = {**defaults, **dict(zip(hints, args)), **kw}
            missing = [k for k in hints if k not in values]
            if missing:
                raise TypeError(f"{name} needs {missing}")
            for k in hints:
                object.__setattr__(self, k, values[k])

        def __setattr__(self, k, v):
            raise AttributeError(f"{name} is immutable")

        ns.setdefault("__init__", __init__)
        ns.setdefault("__setattr__", __setattr__)
        ns.setdefault("__delattr__", lambda self, k: __setattr__(self, k, None))
        ns.setdefault("__eq__", lambda a, b: type(a) is type(b) and all(getattr(a, k) == getattr(b, k) for k in hints))
        ns.setdefault("__hash__", lambda self: hash(tuple(getattr(self, k) for k in hints)))
        ns.setdefault("__repr__", lambda self: f"{name}({', '.join(repr(getattr(self, k)) for k in hints)})")
        ns["__match_args__"] = tuple(hints)
        return super().__new__(m, name, bases, ns)


class Point(metaclass=Immutable):
    x: int
    y: int = 0


p = Point(1)
print(p, Point(1, 2), p == Point(1, 0), len({p, Point(1)}), Point.__slots__, hasattr(p, "__dict__"))
for f in (lambda: setattr(p, "x", 5), lambda: delattr(p, "x"), lambda: Point()):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(e)
match p:
    case Point(a, b):
        print("matched", a, b)
