"""The steps of a class statement in order, and metaclass methods that give odd results or raise."""


class Log(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", mcls.__name__, name, [b.__name__ for b in bases], kw)
        return {"from_prepare": 1}

    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)

    def __instancecheck__(cls, obj):
        print("instancecheck", end=" ")
        return "truthy"

    def __subclasscheck__(cls, sub):
        print("subclasscheck", end=" ")
        return 0

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter("abc")

    def __contains__(cls, x):
        return x == "in"

    def __getitem__(cls, k):
        return f"item {k}"

    def __getattr__(cls, name):
        return f"getattr {name}"

    def __add__(cls, o):
        return "added"

    def __bool__(cls):
        return False

    def __hash__(cls):
        return 77

    def __eq__(cls, o):
        return "eq?" if o is None else o is cls

    def __repr__(cls):
        return f"<Log {cls.__name__}>"

    def __dir__(cls):
        return ["zz", "aa"]


class Named:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)


class Base(metaclass=Log, x=1):
    n = Named()

    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw)


class Child(Base, y=2):
    m = Named()
    print("body of", __qualname__)


c = Child()
print(isinstance(1, Child), issubclass(int, Child), isinstance(c, Child))
print(len(Child), list(Child), "in" in Child, "x" in Child, Child["k"], Child.nope, Child + 1, bool(Child), hash(Child), Child == None, Child == Child, Child != None, Child, dir(Child))
try:
    Child().nope
except AttributeError as e:
    print(e)


def attempt(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__, e)


class NewGives5(type):
    def __new__(m, *a, **k):
        return 5

    def __init__(c, *a):
        print("not called")


class X(metaclass=NewGives5):
    pass


print(X)


class InitGives(type):
    def __init__(c, *a):
        return 3


attempt("init returns", lambda: InitGives("Y", (), {}))


class CallGives(type):
    def __call__(c, *a, **k):
        return c, a, k


class Y(metaclass=CallGives):
    pass


print(Y(1, b=2))


class PrepareRaises(type):
    def __prepare__(*a, **k):
        raise ValueError("prepare")


class PrepareInt(type):
    @classmethod
    def __prepare__(m, *a):
        return 5


def stmt(source):
    def f():
        ns = dict(globals())
        exec(source, ns)
        return ns.get("Z")

    return f


for m in ("PrepareRaises", "PrepareInt", "5", "None", "print", "int", "lambda *a: a[:2]", "object", "type(5)", "dict"):
    attempt(m, stmt(f"class Z(metaclass={m}): pass"))
attempt("conflict", stmt("class A(type): pass\nclass B(type): pass\nclass P(metaclass=A): pass\nclass Q(metaclass=B): pass\nclass Z(P, Q): pass"))
attempt("resolved", stmt("class A(type): pass\nclass B(A): pass\nclass P(metaclass=A): pass\nclass Q(metaclass=B): pass\nclass Z(P, Q): pass"))
attempt("dup", stmt("class Z(int, int): pass"))
attempt("mro", stmt("class A: pass\nclass B(A): pass\nclass Z(A, B): pass"))
attempt("bad base", stmt("class Z(5): pass"))
attempt("bad base2", stmt("class Z(None): pass"))
attempt("bool", stmt("class Z(bool): pass"))
attempt("func", stmt("class Z(type(lambda: 0)): pass"))
attempt("kw", stmt("class Z(a=1): pass"))
attempt("entries", stmt("class E:\n def __mro_entries__(self, bases): return (int, str)[:1]\nclass Z(E()): pass\nprint(Z.__bases__, len(Z.__orig_bases__))"))
attempt("entries list", stmt("class E:\n def __mro_entries__(self, bases): return [int]\nclass Z(E()): pass"))
attempt("entries none", stmt("class E:\n def __mro_entries__(self, bases): return ()\nclass Z(E()): pass\nprint(Z.__bases__)"))
attempt("qualname", stmt("class Z:\n __qualname__ = 5"))
attempt("slots", stmt("class Z:\n __slots__ = 5"))
attempt("slots2", stmt("class Z:\n __slots__ = ['1a']"))
attempt("slots3", stmt("class Z:\n __slots__ = ['a', 1]"))
attempt("classcell", stmt("class M(type):\n def __new__(m, n, b, ns):\n  ns.pop('__classcell__', None)\n  return super().__new__(m, n, b, ns)\nclass Z(metaclass=M):\n def f(self): return __class__"))
attempt("set_name", stmt("class N:\n def __set_name__(self, o, n): 1/0\nclass Z:\n a = N()"))
attempt("init_sub", stmt("class P:\n def __init_subclass__(cls): raise KeyError('no')\nclass Z(P): pass"))
attempt("type name", lambda: type("a\0b", (), {}))
attempt("type surrogate", lambda: type("a b", (), {}).__name__)
attempt("type bases", lambda: type("a", [], {}))
attempt("type dict", lambda: type("a", (), []))
attempt("type kw", lambda: type("a", (), {}, x=1))
attempt("type new", lambda: type.__new__(int, "a", (), {}))
attempt("type new2", lambda: type.__new__(5))
attempt("object new", lambda: object.__new__(type))
attempt("object new2", lambda: object.__new__(int))
attempt("int new", lambda: int.__new__(object))
attempt("int new3", lambda: int.__new__(bool, 1))
attempt("class assign", lambda: setattr(Child(), "__class__", int))
attempt("class assign2", lambda: setattr(5, "__class__", int))
attempt("class assign3", lambda: setattr(Child(), "__class__", 5))
