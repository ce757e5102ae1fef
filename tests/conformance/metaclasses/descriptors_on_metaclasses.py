# Attributes of classes: the metaclass's data descriptors first, then the class, then the rest.
class Data:
    def __init__(self, name): self.name = name
    def __get__(self, o, t): return f"{self.name} get {o.__name__ if isinstance(o, type) else o!r} {t.__name__}"
    def __set__(self, o, v): print(self.name, "set", o.__name__ if isinstance(o, type) else type(o).__name__, v)
    def __delete__(self, o): print(self.name, "delete")

class NonData:
    def __init__(self, name): self.name = name
    def __get__(self, o, t): return f"{self.name} get {o if o is None else 'class'} {t.__name__}"

class Meta(type):
    data = Data("meta data")
    non = NonData("meta non")
    plain = "meta plain"
    both = NonData("meta both")
    @property
    def prop(cls): return f"prop of {cls.__name__}"
    @classmethod
    def cm(mcs): return mcs.__name__
    @staticmethod
    def sm(): return "static"
    def method(cls): return f"method of {cls.__name__}"
    def __getattr__(cls, name):
        if name.startswith("dyn"):
            return f"dynamic {name}"
        raise AttributeError(f"{cls.__name__} lacks {name}")
    def __len__(cls): return 7
    def __iter__(cls): return iter("ab")
    def __getitem__(cls, k): return k
    def __contains__(cls, k): return k == "in"
    def __add__(cls, o): return "added"
    def __bool__(cls): return False

class C(metaclass=Meta):
    data = "class data"
    both = NonData("class both")
    own = NonData("class own")
    def __len__(self): return 1

print(C.data)
print(C.non, C.plain, C.both, C.own)
print(C.prop, C.cm(), C.sm(), C.method(), C.dynamic)
for name in ("prop", "method", "cm", "plain", "dynamic"):
    try:
        print(getattr(C(), name))
    except AttributeError as e:
        print(e)
try:
    C.nothing
except AttributeError as e:
    print(e)
C.data = 5
del C.data
try:
    C.prop = 1
except AttributeError as e:
    print(e)
C.non = "now own"
print(C.non, C.__dict__["non"])
print(len(C), len(C()), list(C), C["k"], "in" in C, C + 1, bool(C))
class D(C): pass
print(D.data, D.method(), D.prop, D.non)
print(type.__getattribute__(C, "own"), object.__getattribute__(C, "__name__") if False else C.__name__)
