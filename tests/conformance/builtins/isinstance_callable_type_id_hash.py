print(callable(len), callable(int), callable(lambda: 0), callable(5), callable(type("C", (), {"__call__": 1})()), callable(None))
print(type(1), type(1) is int, type("") == str, type(None), type(print).__name__, type(int.bit_length).__name__, type((1).bit_length).__name__, type(lambda: 0).__name__, type(type), type(...).__name__, type(NotImplemented).__name__, type(range(1)), type(b""), type({}.keys()).__name__, type(slice(1)).__name__, type(1j).__name__, type(iter("")).__name__, type(super).__name__)
a = object()
print(id(a) == id(a), isinstance(id(a), int), a is a, hash(a) == hash(a), a == a, [] is [], hash(None) == hash(None), hash(...) == hash(...), hash(int) == hash(int))
print(hash(0), hash(1), hash(-1), hash(True), hash(1.0), hash(2**61 - 1), hash(10**20), hash(-(10**20)), hash(1j), hash(3 + 4j), hash(0.1), hash(()) == hash(tuple()), hash("") == hash(""), hash(b"") == hash(b""), hash("") , hash((1, 2, 3)), hash((1, (2, 3))), hash(frozenset()), hash(frozenset([1, 2, 3])))
print(isinstance(True, int), isinstance(1, bool), issubclass(bool, int), isinstance(None, type(None)), isinstance(int, type), isinstance(type, object), isinstance(object, type), issubclass(type, object), issubclass(int, object), isinstance([], (int, list)), isinstance("a", ()), issubclass(int, ()))
print(getattr(1, "real"), getattr(1, "nope", "d"), hasattr(1, "imag"), vars(type("C", (), {"a": 1}))["a"], chr(97), ord("a"), bin(5), oct(8), hex(255), ascii("é"), repr("x"), len("abc"), len({1: 2}), bool([0]))
for f in (lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(([],)), lambda: chr(1114112), lambda: chr("a"), lambda: ord(""), lambda: len(None), lambda: getattr(1, "nope"), lambda: isinstance(1, "int"), lambda: vars(1), lambda: setattr(1, "x", 2), lambda: delattr(1, "real"), lambda: type.__call__(), lambda: id(), lambda: object.__new__(object, 1), lambda: callable(1, 2), lambda: hasattr(1), lambda: ord(b"ab"), lambda: print.__self__.nothing, lambda: int.mro(1), lambda: NotImplemented.x, lambda: bool(NotImplemented), lambda: not NotImplemented, lambda: None(), lambda: ...()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(ord(b"a"), ord(bytearray(b"z")), repr(object).startswith("<class"), str(type(None)), type(None)(), [] == list(), int() == 0, str() == "", float(), complex(), bytes(), bool(), tuple(), dict(), set(), frozenset(), list(), object.__name__)
