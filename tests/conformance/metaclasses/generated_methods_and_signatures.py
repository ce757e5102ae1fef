# A metaclass that writes __init__, __repr__, comparisons and properties from annotations: signatures, defaults, inheritance, frozen ones, errors.
import inspect

NOTHING = object()


class Record(type):
    def __new__(mcls, name, bases, ns, *, frozen=False, order=False):
        fields = {}
        for b in reversed(bases):
            fields |= getattr(b, "_fields", {})
        annotate = ns.get("__annotate_func__") or ns.get("__annotate__")
        hints = annotate(1) if annotate else ns.get("__annotations__", {})
        for n in hints:
            if not n.startswith("_"):
                fields[n] = ns.pop(n, NOTHING)
        ns["_fields"] = fields
        required_after = None
        for n, d in fields.items():
            if d is not NOTHING:
                required_after = n
            elif required_after:
                raise TypeError(f"{n} without a default follows {required_after}")
        args = ", ".join(n if d is NOTHING else f"{n}=_fields[{n!r}]" for n, d in fields.items())
        body = "".join(f"\n    object.__setattr__(self, {n!r}, {n})" for n in fields) or "\n    pass"
        scope = {"_fields": fields}
        exec(f"def __init__(self{', ' if args else ''}{args}):{body}", scope)
        init = scope["__init__"]
        init.__qualname__ = f"{name}.__init__"
        ns.setdefault("__init__", init)
        ns.setdefault("__match_args__", tuple(fields))
        if frozen:
            def refuse(self, *a):
                raise AttributeError(f"{type(self).__name__} is frozen")
            ns["__setattr__"] = ns["__delattr__"] = refuse
            ns["__hash__"] = lambda self: hash(self._values())
        if order:
            for op in ("lt", "le", "gt", "ge"):
                def compare(self, other, op=f"__{op}__"):
                    return getattr(self._values(), op)(other._values()) if type(other) is type(self) else NotImplemented
                ns[f"__{op}__"] = compare
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


class Base(metaclass=Record):
    def _values(self):
        return tuple(getattr(self, n) for n in self._fields)

    def __eq__(self, other):
        return self._values() == other._values() if type(other) is type(self) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self._fields)})"

    def replace(self, **changes):
        return type(self)(**{n: getattr(self, n) for n in self._fields} | changes)


class Point(Base, order=True):
    x: int
    y: int = 0


class Point3(Point, frozen=True):
    z: int = 7
    _private: int = 3


p = Point(1)
print(p, Point(y=5, x=2), p == Point(1, 0), p < Point(1, 1), p != 3, inspect.signature(Point), Point3.__init__.__qualname__)
q = Point3(1, 2)
print(q, q.replace(z=0), hash(q) == hash(Point3(1, 2)), {q: "v"}[Point3(1, 2, 7)], Point3._private, q == p)
match q:
    case Point3(a, b, z=c):
        print(a, b, c)
p.y = 9
print(p)
for bad in ("Point()", "Point(1, 2, 3)", "Point(x=1, w=2)", "setattr(q, 'x', 5)", "delattr(q, 'x')", "hash(p)", "p < q", "q < 3", "p.replace(nothing=1)", "exec('class Bad(Base):\\n a: int = 1\\n b: int')"):
    try:
        print(eval(bad))
    except (TypeError, AttributeError) as e:
        print(bad, "|", type(e).__name__, e)


class Custom(Base):
    a: int

    def __init__(self, a):
        self.a = a * 2


print(Custom(2), Custom.__match_args__, Base(), Base() == Base(), *sorted([c._fields.keys() for c in (Point, Point3)][1] - {"x"}))
