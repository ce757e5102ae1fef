def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Index:
    def __init__(self, value):
        self.value = value
        self.asked = 0

    def __index__(self):
        self.asked += 1
        if isinstance(self.value, Exception):
            raise self.value
        return self.value


class Changing:
    def __init__(self):
        self.n = 0

    def __index__(self):
        self.n += 1
        return self.n


SOURCES = ("[0, 1, 2][i]", "(0, 1, 2)[i]", "'abc'[i]", "b'abc'[i]", "bytearray(b'abc')[i]", "range(3)[i]", "memoryview(b'abc')[i]", "[0, 1, 2][i:]", "'abc'[:i]", "range(5)[::i]", "[0] * i", "'ab' * i", "b'a' * i", "(0,) * i", "range(i)", "hex(i)", "bin(i)", "oct(i)", "chr(i)", "bytes(i)", "int(i)", "float(i)", "complex(i)", "round(1.25, i)", "[1, 2].pop(i)", "[1, 2].insert(i, 0)", "'a'.center(i)", "'a,b'.split(',', i)", "'abc'.find('c', i)", "(5).to_bytes(i)", "'%d' % i", "'%x' % i", "'%*d' % (i, 1)", "format(i, 'd')", "pow(i, 2)", "i + 1", "1 << i", "int('11', i)", "divmod(i, 2)", "sum([i])", "slice(i).indices(5)", "[1, 2, 3].index(2, i)", "'a'.zfill(i)", "enumerate('a', i).__next__()", "bytearray(b'a').append(i)", "bytes([i])", "abs(i)", "bool(i)")
import warnings

warnings.simplefilter("ignore")
for source in SOURCES:
    row = []
    for value in (1, True, "a", 1.5, None, 2**70, -1, KeyError("k")):
        index = Index(value)
        try:
            row.append(eval(source, {"i": index}))
        except Exception as error:
            row.append(f"{type(error).__name__}: {error}")
        row.append(index.asked)
    print(source, row)
c = Changing()
print([0, 1, 2, 3, 4][c], [0, 1, 2, 3, 4][c:c], "abcdef"[c], range(10)[c], c.n)
