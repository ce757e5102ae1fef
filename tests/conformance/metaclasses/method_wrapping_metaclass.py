log = []


class Traced(type):
    def __new__(m, name, bases, ns, *, skip=()):
        for k, v in list(ns.items()):
            if type(v) is type(lambda: 0) and k not in skip:
                ns[k] = m.wrap(name, k, v)
        return super().__new__(m, name, bases, ns)

    def __init__(cls, *a, **k):
        super().__init__(*a)

    @staticmethod
    def wrap(cls_name, name, f):
        def wrapper(*args, **kw):
            log.append(f"{cls_name}.{name}")
            return f(*args, **kw)

        wrapper.__name__ = name
        return wrapper


class A(metaclass=Traced):
    def __init__(self, v):
        self.v = v

    def double(self):
        return self.v * 2

    def __add__(self, o):
        return A(self.v + o.v)

    @property
    def p(self):
        return "properties are no functions"

    @staticmethod
    def s():
        return "s"


class B(A, skip=("quiet",)):
    def double(self):
        return super().double() + 1

    def quiet(self):
        return "q"


b = B(3)
print(b.double(), b.quiet(), (A(1) + A(2)).v, b.p, B.s(), log)
log.clear()
print(type(B).__name__, B.double.__name__, A(5).double(), log)
