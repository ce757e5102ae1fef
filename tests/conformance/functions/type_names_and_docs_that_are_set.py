import warnings

warnings.simplefilter("ignore")


def attempt(f):
    try:
        return f()
    except Exception as error:
        return f"{type(error).__name__}: {ascii(str(error))}"


for args in (("A",), ("A", ()), ("A", (), {}, 1), (1, (), {}), ("A", [], {}), ("A", (), []), ("A", (1,), {}), ("A\0B", (), {}), ("\ud800", (), {}), ("A", (), {"__slots__": "a b"}), ("A", (), {"__slots__": ["a", "a"]}), ("A", (), {"__qualname__": 5}), ("A", (), {"__qualname__": "Q.A"}), ("A", (), {"__doc__": 5}), ("A", (), {"__doc__": "\ud800"}),
             ("A", (), {"__module__": 5}), ("", (), {}), ("A", (bool,), {}), ("A", (int, str), {}), ("A", (object, int), {}), ("A", (type(None),), {}), ("A", (), {"__classcell__": 5}), ("A", (), {5: 6}), ("A", (int,), {"__slots__": ()}), ("A", (int,), {"__slots__": ("x",)}), ("A", (), {"__slots__": ("__dict__", "__dict__")}), ("A", (), {"__slots__": ("1a",)}), ("A", (), {"__slots__": (5,)})):
    result = attempt(lambda: type(*args))
    print(args, "->", result)
A = type("A", (), {"b": 2, "a": 1})
print(list(A.__dict__)[:2], A.__name__, A.__qualname__, A.__module__, A.__doc__)
for name, value in (("__name__", "B"), ("__name__", 5), ("__name__", "x\0y"), ("__name__", "\udc00"), ("__qualname__", "C.D"), ("__qualname__", None), ("__module__", "m"), ("__module__", 5), ("__doc__", "text"), ("__doc__", None), ("__doc__", "a\0b"), ("__bases__", (object,)), ("__bases__", ()), ("__bases__", 5), ("__bases__", (int,)), ("__bases__", (A,)), ("__dict__", {}), ("__mro__", ()), ("__abstractmethods__", 5), ("__type_params__", (1,)), ("__type_params__", 5), ("__annotations__", {"a": int}), ("__annotations__", 5), ("__class__", int), ("__flags__", 0)):
    print(name, repr(value)[:20], attempt(lambda: setattr(A, name, value)), A)
for name in ("__name__", "__qualname__", "__module__", "__doc__", "__bases__", "__dict__", "__annotations__", "__type_params__", "__mro__"):
    print("del", name, attempt(lambda: delattr(A, name)))
for name in ("__name__", "__doc__", "__module__", "new", "__bases__"):
    print("int", name, attempt(lambda: setattr(int, name, 5)), attempt(lambda: delattr(int, name)))
print([t.__name__ for t in (int, type(None), type(...), type(NotImplemented), type(len), type(type.__call__), type(int.from_bytes), type(iter([])), type({}.keys()), type(lambda: 0), type(A.__dict__))])
print(int.__qualname__, type.__module__, int.__doc__[:20], type(None).__doc__, object.__doc__[:20], type.__flags__ & 1 << 31 != 0)
for call in ("''.join([A()])", "len(A())", "A() + 1", "1 + A()", "A()[0]", "A()()", "iter(A())", "next(A())", "{}[A]", "{A: 1}[1]", "-A()", "A() < 1", "int(A())", "float(A())", "'%d' % A()", "[1][A()]", "range(A())", "hash(A())  and 0", "with_(A())", "sorted([A(), A()])", "A().x", "A.x", "A().__x", "del_(A())"):
    def with_(o):
        with o:
            pass

    def del_(o):
        del o.x
    print(call, attempt(lambda: eval(call)))
