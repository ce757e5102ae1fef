def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


class A:
    x = 1
    __slots__ = ("s", "__dict__")

    @property
    def p(self):
        return "p"

    @property
    def broken(self):
        raise AttributeError("from inside")

    @property
    def other(self):
        raise KeyError("from inside")


class G:
    def __getattr__(self, name):
        if name == "bad":
            raise ValueError("bad name")
        return f"got {name}"


class D:
    def __dir__(self):
        return ["b", "a"]


class D2:
    def __dir__(self):
        return 5


class D3:
    def __dir__(self):
        return [1, "a"]


class NoDict:
    __slots__ = ()


class FakeDict:
    __dict__ = 5


for source in ("getattr(a, 'x'), getattr(a, 'p'), getattr(a, 'zz', 'd'), getattr(G(), 'q')", "getattr(a, 'zz')", "getattr(a, 's')", "getattr(a, 's', None)", "getattr(a, 'broken')", "getattr(a, 'broken', 'd')", "getattr(a, 'other', 'd')", "getattr(G(), 'bad', 1)", "getattr(a)", "getattr(a, 5)", "getattr(a, 5, 6)", "getattr(a, b'x')", "getattr(a, 'x', 1, 2)", "getattr(a, '')", "getattr(a, 'x y', 3)", "getattr(5, 'real'), getattr(int, 'real').__name__, getattr(None, '__class__')", "getattr(o=a, name='x')", "hasattr(a, 'x'), hasattr(a, 's'), hasattr(a, 'broken'), hasattr(G(), 'any')", "hasattr(a, 'other')", "hasattr(G(), 'bad')", "hasattr(a, 5)", "hasattr(a)", "setattr(a, 'x', 2), a.x, A.x", "setattr(a, 'p', 1)", "setattr(a, 's', 5), a.s", "setattr(a, 5, 1)", "setattr(a, 'x')", "setattr(5, 'x', 1)", "setattr(5, 'real', 1)", "setattr(int, 'x', 1)", "setattr(NoDict(), 'x', 1)", "setattr(len, 'x', 1)", "setattr(None, 'x', 1)", "setattr(a, 'not a name', 1), vars(a)", "delattr(a, 'x')", "delattr(a, 'p')", "delattr(a, 's')", "delattr(A, 'zz')", "delattr(int, 'real')", "delattr(a, 5)", "delattr(a)", "delattr(a, '__dict__')", "delattr(a, '__class__')", "vars(a), vars(A)['x']", "vars(5)", "vars(NoDict())", "vars(FakeDict())", "vars(a, a)", "type(vars(A)).__name__, 'source' in vars()", "dir(D()), dir(NoDict())[-3:]", "dir(D2())", "dir(D3())", "dir(a, a)", "[n for n in dir(a) if n[0] != '_'], [n for n in dir(A) if n[0] != '_'], 'mro' in dir(type), 'mro' in dir(A)", "dir(5)[:2], dir(None)[:1], 'append' in dir([])", "isinstance(5, int), isinstance(5, (str, (int,))), isinstance(5, int | str), isinstance(True, int)", "isinstance(5, 5)", "isinstance(5, (str, 5))", "isinstance(5, (int, 5))", "isinstance(5, [int])", "isinstance(5)", "isinstance(5, None)", "isinstance(5, ())", "isinstance(5, 'int')", "issubclass(int, object), issubclass(bool, (str, int)), issubclass(int, int | None)", "issubclass(5, int)", "issubclass(int, 5)", "issubclass(int, (str, 5))", "issubclass(int, ())", "issubclass(int)", "issubclass(list[int], list)", "issubclass(int, list[int])", "type(5), type(a) is A", "type()", "type(1, 2)", "type(5).__call__('7')", "a.zz", "A.zz", "G.zz", "len.zz", "a.x.y.z", "a.p = 1" [:0] or "a.p", "a.__class__, a.__doc__, a.__module__", "setattr(a, '__class__', 5)", "setattr(a, '__class__', int)", "setattr(a, '__dict__', 5)", "setattr(a, '__dict__', {'q': 1}), a.q", "setattr(A, '__slots__', 5), A.__slots__", "object.__getattribute__(a, 'zz')", "object.__setattr__(a, 'k', 1), a.k", "object.__setattr__(5, 'k', 1)", "object.__delattr__(a, 'k')", "type.__getattribute__(A, 'x')", "type.__setattr__(int, 'x', 1)", "object.__getattribute__(a, 5)", "a.__getattribute__('x'), a.__setattr__('w', 1), a.__delattr__('w')", "a.__reduce_ex__('x')", "a.__format__(5)", "a.__eq__(5), a.__ne__(a), a.__lt__(5), a.__hash__() == hash(a)", "a.__init_subclass__(), A.__subclasshook__(5)", "a.__init_subclass__(5)", "object.__new__()", "object.__new__(5)", "object.__new__(int)", "A(1)", "A(k=1)", "object.__init__(a, 1)", "NoDict(5)"):
    a = A()
    attempt(source)
