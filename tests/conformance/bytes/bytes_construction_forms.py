def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class HasBytes:
    def __init__(self, value):
        self.value = value

    def __bytes__(self):
        return self.value


class Index:
    def __index__(self):
        return 3


class Both:
    def __bytes__(self):
        return b"from bytes"

    def __index__(self):
        return 2

    def __iter__(self):
        return iter([1])


class StrWithBytes(str):
    def __bytes__(self):
        return b"str bytes"


class Sub(bytes):
    pass


class SubWith(bytes):
    def __bytes__(self):
        return b"overridden"


class Getitem:
    def __getitem__(self, index):
        if index == 3:
            raise IndexError
        return index


class Lying:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2, 3])

    def __length_hint__(self):
        return self.hint


def broken():
    yield 1
    raise KeyError("broken")


for kind in ("bytes", "bytearray"):
    for arguments in (
        "", "0", "3", "-1", "True", "'abc'", "'é', 'utf-8'", "'é', 'ascii'", "'é', 'ascii', 'ignore'", "'a', errors='strict'", "b'ab'", "b'ab', 'ascii'", "5, 'ascii'", "encoding='ascii'", "errors='x'", "[1, 2, 255]", "[256]", "[-1]", "[1.0]", "['a']", "[None]", "(1, 2)", "range(4)", "{1}", "iter([1, 2])", "(x for x in (1, 2))", "broken()", "[Index()]", "Index()", "Both()", "HasBytes(b'q')", "HasBytes('q')", "HasBytes(Sub(b's'))", "HasBytes(bytearray(b'a'))", "HasBytes(None)", "Sub(b'ab')", "SubWith(b'ab')", "StrWithBytes('q')", "bytearray(b'ba')", "memoryview(b'mv')[::-1]", "Getitem()", "Lying(10)", "Lying(-1)", "Lying('x')", "Lying(2**70)", "None", "1.5", "object()", "{}", "'a', 'b', 'c', 'd'", "source=b'a'", "'a', encoding='utf-16-be'", "source='a', encoding='ascii', errors='strict'", "[1, 2, 300]", "[2**100]", "2**100", "bytes", "'', 'nothing'", "'a', 1",
    ):
        show(f"{kind}({arguments})")
show("type(bytes(Sub(b'a'))).__name__, type(Sub(b'a')).__name__, type(Sub(b'a') + b'').__name__, type(Sub(b'a')[:]).__name__, type(Sub(b'a').upper()).__name__, type(bytes(HasBytes(Sub(b'x')))).__name__")
show("b'a'.__bytes__(), Sub(b'a').__bytes__(), type(Sub(b'a').__bytes__()).__name__, b'ab'.__getnewargs__()")
show("bytes.fromhex('00 ff\\tAb'), bytes.fromhex(''), bytes.fromhex(' 0a '), bytearray.fromhex('0a0b'), type(Sub.fromhex('00')).__name__, bytes.fromhex(b'0aff'), bytes.fromhex(bytearray(b'0b'))")
for text in ("0", "0 0", "zz", "0g", "0a0", "é0", "0é", "\ud800", 5, None, "00\x00"):
    show("bytes.fromhex(text)", text=text)
show("b'\\xab\\xcd\\xef'.hex(), b'\\xab\\xcd\\xef'.hex(':'), b'abcdef'.hex('-', 2), b'abcdef'.hex('-', -4), b'abcde'.hex(b'_', 4), b''.hex(':'), b'a'.hex(':', 0), b'abc'.hex(sep='.', bytes_per_sep=1)")
show("b'a'.hex('')")
show("b'a'.hex('ab')")
show("b'ab'.hex('é')")
show("b'ab'.hex(1)")
show("b'ab'.hex(':', 'a')")
show("b'ab'.hex(':', 2**40)")
