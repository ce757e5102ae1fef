def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Custom:
    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __abs__(self):
        return "abs"

    def __index__(self):
        return 255

    def __format__(self, spec):
        return f"<{spec}>"

    def __hash__(self):
        return 2**70

    def __dir__(self):
        return ["z", "a"]

    def __len__(self):
        return 3


class BadHash:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


class BadDir:
    def __init__(self, value):
        self.value = value

    def __dir__(self):
        return self.value


class BadIndex:
    def __index__(self):
        return "a"


class RaisesLen:
    def __len__(self):
        raise ValueError("len")


for source in ("divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(Custom(), 1), divmod(1, Custom())", "divmod(1)", "divmod(1, 'a')", "divmod('a', 1)", "divmod(1, 0)", "divmod(1.0, 0)", "divmod(1, 2, 3)", "divmod(x=1, y=2)", "abs(-5), abs(-1.5), abs(3+4j), abs(True), abs(Custom())", "abs('a')", "abs()", "abs(1, 2)", "abs(None)", "bin(5), oct(8), hex(255), bin(-5), hex(Custom()), bin(True)", "bin('a')", "hex(1.5)", "oct(BadIndex())", "hex()", "chr(97), ord('a'), chr(0x1F600) == '😀'", "hash(5), hash('') == hash(''), hash(Custom()) == hash(2**70), hash(BadHash(-1)), hash(BadHash(True)), hash(None) == hash(None)", "hash(BadHash('a'))", "hash(BadHash(1.5))", "hash([])", "hash({})", "hash()", "hash(1, 2)", "hash((1, [2]))", "hash(slice(1)) == hash(slice(1))", "format(5), format(5, 'x'), format(Custom(), 'spec'), format('a', '>3'), format(None), format([1])", "format(None, 'x')", "format(5, None)", "format(5, 5)", "id(5) == id(5), type(id('a')).__name__", "id()", "id(1, 2)", "dir(Custom()), dir(BadDir(('b', 'a'))), dir(BadDir([]))", "dir(BadDir(5))", "dir(BadDir([2, 'a']))", "dir(1, 2)", "'append' in dir([]), 'real' in dir(5), '__name__' in dir(type)", "vars(5)", "vars([])", "vars(1, 2)", "type(vars(int)).__name__, vars(BadHash(1))", "type(5), type('a') is str, type(type)", "type()", "type(1, 2)", "type(1, 2, 3)", "type('A', 5, {})", "type('A', (), 5)", "type('A', (5,), {})", "type('A', (), {}, x=1)", "type('A', (int,), {'b': 1})(5).b, type('A', (), {}).__name__", "type('A\\x00', (), {})", "type(5, (), {})", "repr(5), str(5), ascii('é'), repr([1, 'a'])", "repr()", "str(1, 2, 3, 4)", "pow(2, 3), pow(2, -1), pow(2, 3, 5), pow(2.0, 2)", "len(Custom())", "len(RaisesLen())", "bool(Custom()), bool(5)", "bool(RaisesLen())", "callable(Custom), callable(Custom())", "isinstance(5, (int, str)), issubclass(bool, int)", "getattr(5, 'real'), getattr(5, 'zzz', 'd'), getattr([], 'append')([]), hasattr(5, 'real'), hasattr(5, 'zzz')", "getattr(5, 'zzz')", "getattr(5)", "getattr(5, 5)", "getattr(5, 'a', 'b', 'c')", "getattr(5, b'a')", "hasattr(5, 5)", "hasattr(5)", "setattr(5, 'a', 1)", "setattr(Custom(), 5, 1)", "setattr(Custom(), 'a')", "delattr(Custom(), 'zzz')", "delattr(5, 'real')", "delattr(Custom(), 5)", "setattr(int, 'x', 1)", "delattr(int, 'real')", "getattr(obj=5, name='real')", "object() == object(), object().__eq__(5), object().__class__", "object(1)", "object(x=1)", "object.__new__(int)", "object.__new__(5)", "object.__new__()", "object.__init__(object(), 1)", "globals() is globals(), type(locals()).__name__", "globals(1)", "locals(1)"):
    show(source)
