# __class__ cells, super without arguments, and cells made by hand.
import types

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class A:
    def who(self): return __class__.__name__
    def up(self): return super().__repr__()[:8]
    @classmethod
    def make(cls): return super().__new__(cls)
    @staticmethod
    def none(): return super()
    lam = lambda self: super().__hash__() is not None
    inner = [lambda self: __class__ for _ in range(1)][0]

class B(A):
    def who(self): return super().who() + "<" + __class__.__name__

print(B().who(), B().up(), type(B.make()).__name__, A().lam(), A().inner())
attempt(A.none)
attempt(lambda: A.up(5))
attempt(lambda: super().x)
def orphan(self): return super()
attempt(lambda: orphan(1))
def no_args(): return super()
attempt(no_args)
class DelSelf:
    def m(self):
        del self
        return super()
attempt(lambda: DelSelf().m())
class Rebinds:
    def m(self, other):
        self = other
        return super().__init__
attempt(lambda: Rebinds().m(5))
print(A.who.__closure__[0].cell_contents is A, A.who.__code__.co_freevars)
e = types.CellType()
attempt(lambda: e.cell_contents)
print(e == types.CellType(), e < types.CellType(1), types.CellType(1) < types.CellType(2), types.CellType([1]) == types.CellType([1]))
attempt(lambda: hash(e))
attempt(lambda: types.CellType(1) == 1)
attempt(lambda: types.CellType(1) < types.CellType("a"))
attempt(lambda: types.CellType(1, 2))
e.cell_contents = e
print(repr(e)[:5], type(e).__name__)
for ns in ({"__classcell__": 5}, {"__classcell__": None}):
    attempt(lambda: type("N", (), ns).__name__)
class Meta(type):
    def __new__(mcs, name, bases, ns):
        if name == "Lost":
            ns.pop("__classcell__", None)
        return super().__new__(mcs, name, bases, ns)
def lost():
    class Lost(metaclass=Meta):
        def m(self): return __class__
    return Lost
attempt(lost)
print(super(B, B()).who(), super(B, B).who(B()), super(B).__self__, super(B, B()).__thisclass__.__name__, super(B, B()).__self_class__.__name__)
attempt(lambda: super(B, 5))
attempt(lambda: super(5))
attempt(lambda: super(B, B()).missing)
