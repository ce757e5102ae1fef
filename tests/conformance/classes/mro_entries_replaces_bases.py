class Proxy:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        print("mro_entries", [getattr(b, "__name__", type(b).__name__) for b in bases])
        return self.bases


class A:
    pass


class B:
    pass


class C(Proxy(A)):
    pass


print(C.__bases__, [type(b).__name__ for b in C.__orig_bases__])


class D(A, Proxy(B), Proxy()):
    pass


print(D.__bases__, len(D.__orig_bases__))


class E(Proxy()):
    pass


print(E.__bases__)


class F(A):
    pass


print(hasattr(F, "__orig_bases__"), "__orig_bases__" in vars(C))


class Bad:
    def __mro_entries__(self, bases):
        return [A]


class Bad2:
    def __mro_entries__(self, bases):
        return None


class Raises:
    def __mro_entries__(self, bases):
        raise KeyError("in mro_entries")


for base in (Bad(), Bad2(), Raises(), 5, "x", Proxy(5), len):
    try:

        class G(base):
            pass
    except Exception as e:
        print(type(e).__name__, e)
try:
    type("H", (Proxy(A),), {})
except TypeError as e:
    print(e)
import types

print(types.resolve_bases((A, Proxy(B))), types.new_class("I", (Proxy(A),), {}, lambda ns: ns.update(x=1)).x)
print(types.get_original_bases(C)[0].bases, types.get_original_bases(F), types.prepare_class("J", (A,), {"k": 1}))


class Inst:
    pass


i = Inst()
i.__mro_entries__ = lambda bases: (A,)


class K(i):
    pass


print(K.__bases__)
