# type.__call__, __new__, __init__, __prepare__ and keyword arguments over several metaclasses deriving from each other.
log = []


def note(*words):
    log.append(" ".join(map(str, words)))


class Meta1(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        note("prepare1", mcls.__name__, name, sorted(kw))
        return {"prepared": 1}

    def __new__(mcls, name, bases, ns, **kw):
        note("new1", mcls.__name__, name, [k for k in ns if not k.startswith("__")], sorted(kw))
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        note("init1", cls.__name__, sorted(kw))
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        note("call1", cls.__name__, args, kw)
        o = super().__call__(*args, **kw)
        note("called1", type(o).__name__)
        return o


class Meta2(Meta1):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        ns = super().__prepare__(name, bases, **kw)
        ns["more"] = 2
        return ns

    def __new__(mcls, name, bases, ns, *, flag=False, **kw):
        note("new2", flag)
        return super().__new__(mcls, name, bases, ns, **kw)

    def __call__(cls, *args, **kw):
        note("call2")
        return super().__call__(*args, **kw, extra=True)


class MetaMeta(type):
    def __call__(mcls, *args, **kw):
        note("metameta call", mcls.__name__, args[0])
        return super().__call__(*args, **kw)


class Meta3(Meta2, metaclass=MetaMeta):
    pass


def show(text):
    print(text)
    for l in log:
        print("   ", l)
    log.clear()


class A(metaclass=Meta1, x=1):
    def __new__(cls, *args, **kw):
        note("A.__new__", args, kw)
        return super().__new__(cls)

    def __init__(self, *args, **kw):
        note("A.__init__", args, kw)


show("class A")
A(1, k=2)
show("A()")


class B(A, metaclass=Meta2, flag=True):
    pass


show("class B")
B("b")
show("B()")


class C(B, metaclass=Meta3):
    def __new__(cls, *args, **kw):
        return "not an instance" if args else super().__new__(cls)


show("class C")
print(C(1))
show("C(1)")
print(type(C()).__name__)
show("C()")
D = Meta2("D", (A,), {}, flag=3)
show("Meta2 called")
E = type(A)("E", (B,), {})
show("type(A) called with a base of Meta2")
print(type(E).__name__, E.more if hasattr(E, "more") else "no more")
F = type.__call__(Meta1, "F", (), {})
show("type.__call__(Meta1)")
G = type.__new__(Meta1, "G", (), {})
show("type.__new__")
print(type(G).__name__, type.__call__(A, 5).__class__.__name__)
show("type.__call__(A)")
for wrong in (lambda: type("X", (A, int), {}, y=1), lambda: type(), lambda: type(1, 2), lambda: type("X", (), {}, z=1), lambda: type("X", [], {}), lambda: type(3, (), {}), lambda: type("X", (3,), {}), lambda: Meta1("X", (), 3)):
    try:
        print(wrong())
    except TypeError as e:
        print(e)
    log.clear()
