def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Neg(int):
    def __index__(self):
        return 99


for source in ("ord('a'), ord('\\U0010ffff'), ord(b'\\xff'), ord(bytearray(b'q'))", "ord('')", "ord('ab')", "ord(b'ab')", "ord(5)", "ord(None)", "ord()", "ord('a', 'b')", "ord(c='a')", "chr(0), chr(0x10ffff), chr(0xd800), chr(True), chr(I(65))", "chr(-1)", "chr(0x110000)", "chr(10**30)", "chr(-10**30)", "chr('a')", "chr(65.0)", "chr()", "bin(5), bin(-5), bin(0), bin(True), bin(I(6)), bin(Neg(3)), bin(2**70)", "bin(1.5)", "bin('1')", "bin()", "bin(I('a'))", "oct(8), oct(-8), oct(I(9)), oct(2**64)", "oct(1.0)", "hex(255), hex(-255), hex(0), hex(I(10)), hex(-2**64)", "hex('a')", "hex(1, 2)", "ascii('a\\u20ac\\U0001f600\\n\\''), ascii([b'\\xff', '\\xe9']), ascii({'\\u0100': None})", "ascii()", "repr('a\\'b'), repr('a\"b'), repr('a\\'b\"'), repr('\\t\\x7f\\xa0\\xad\\u2028\\ud800\\U000e0001')", "repr(b'a\\'b'), repr(b'\"'), repr(b'\\'\"\\\\\\x00\\xff')", "repr()", "str(), str(''), str(b'a'), str(None), str([None])", "format(5), format(5, ''), format('a', '>3'), format(None, ''), format([1], '')", "format(None, 'x')", "format([1], '5')", "format(object(), 'd') and 1", "format(5, 5)", "format(5, None)", "format()", "format(5, 'd', 1)", "format(5, format_spec='d')", "len('a'), len(b''), len({}), len(range(5))", "len(5)", "len(None)", "len()", "len('a', 'b')", "len(iter([]))", "len(obj='a')", "hash('a') == hash('a'), hash(1.0), hash(True), hash(None) is not None, hash(()) == hash(())", "hash([])", "hash({})", "hash(set())", "hash(bytearray())", "hash(slice([]))", "hash()", "id(5) == id(5), id(None) == id(None)", "id()", "callable(len), callable(5), callable(int), callable(lambda: 0), callable(I(1))", "callable()", "iter(5)", "iter()", "iter(5, 5)", "iter(int, 1, 2)", "list(iter([1, 2, 0, 3].pop, 0))", "iter(None)", "next(5)", "next()", "next([])", "next(iter([]), 1, 2)", "next(iter([]), 'd'), next(iter([1]))", "next(iter([]))", "reversed(5)", "reversed({1})", "reversed()", "reversed(iter([]))", "list(reversed({1: 2})), list(reversed('ab'))", "reversed([], [])", "enumerate()", "enumerate(5)", "enumerate('a', 'b')", "enumerate('a', 1.5)", "list(enumerate('ab', start=10**30)), list(enumerate(iterable='a', start=I(3)))", "enumerate('a', foo=1)", "list(zip()), list(zip('ab')), list(zip('ab', [1])), list(zip('ab', 'cd', strict=True))", "zip(5)", "zip('a', 5)", "list(zip('ab', 'c', strict=True))", "list(zip('a', 'bc', strict=True))", "list(zip('ab', 'cd', 'e', strict=True))", "list(zip('', 'a', strict=True))", "zip('a', foo=1)", "map()", "map(len)", "map(len, 5)", "list(map(5, 'a'))", "list(map(len, 'a', 'b'))", "list(map(None, 'a'))", "list(map(max, [1, 5], [3, 2], [2, 9, 4])), list(map(pow, [2, 3], [3, 2], strict=True))", "list(map(pow, [2, 3], [3], strict=True))", "list(map(pow, [2], [3, 4], strict=True))", "map(len, 'a', foo=1)", "filter()", "filter(None)", "filter(None, 5)", "list(filter(None, [0, 1, '', 'a'])), list(filter(str.isdigit, 'a1b2'))", "list(filter(5, 'a'))", "list(filter(len, [1]))", "filter(None, 'a', 'b')", "all(5)", "any()", "all([]), any([]), all('a'), any([0, '', None])", "all([1, 1 / 0] if 0 else iter([1, 0]))", "sum(5)", "sum('ab')", "sum([], '')", "sum([], b'')", "sum([], bytearray())", "sum(['a'], 'b')", "sum([[1], [2]], []), sum([], start=5), sum([1, 2.5, True])", "sum([1, 'a'])", "sum()", "sum([1], 2, 3)", "sum([0.1] * 10), sum([1e16, 1.0, -1e16]), sum([1e308, 1e308]), sum([0.1] * 3, 0.0), sum([1j, 0.1, 0.2]), sum([10**20, 0.5])", "slice.indices(slice(5), 3), type(...), Ellipsis is ..., NotImplemented == NotImplemented", "bool(NotImplemented)", "bool(), bool([]), bool('0'), bool(0.0), bool(None)", "bool(1, 2)", "bool(x=1)", "type(bool.__new__(bool, 3)), True + True, True & 1, True ^ True, ~True if False else 1, -True, True * 'a'", "object(1)", "object(a=1)", "super()", "super(int, 'a')", "super(5)", "super(int).foo", "property(5).fget, property().fset", "property(1, 2, 3, 4, 5)", "classmethod()", "staticmethod(5)()", "staticmethod(len)('ab'), classmethod(len).__func__ is len"):
    attempt(source)
