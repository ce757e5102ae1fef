"""getattr() of attributes that a built-in type computes by asking the program: annotations, bounds, abstractness."""
class C:
    x: int
    def f(self, a: str): pass
print(getattr(C, '__annotations__') is C.__annotations__, C.__annotations__)
print(getattr(C.f, '__annotations__') is C.f.__annotations__, C.f.__annotations__)
class D:
    def __annotate__(f): return 5
try: print(getattr(D, '__annotations__'))
except Exception as e: print(repr(e))
def g(): pass
g.__annotate__ = lambda f: 7
try: print(getattr(g, '__annotations__'))
except Exception as e: print(repr(e))
class M(type):
    def __dir__(cls): return ['b','a']
class E(metaclass=M): pass
type A[T: list] = dict[T]
print(getattr(A,'__value__'), getattr(A,'__value__') is A.__value__)
T = A.__type_params__[0]
print(getattr(T,'__bound__'))
import types
m = types.ModuleType('m'); m.__annotate__ = lambda f: {'q': f}
print(getattr(m, '__annotations__'), m.__annotations__ is getattr(m, '__annotations__'))
class P:
    @property
    def isabs(self): return 1
    @property
    def __isabstractmethod__(self): return 5
import abc
class F:
    @property
    def __isabstractmethod__(self): return [1]
print(getattr(property(F()), '__isabstractmethod__'), getattr(classmethod(F()), '__isabstractmethod__'))
