def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class S(str):
    def __str__(self):
        return "never"


def broken():
    yield "a"
    raise KeyError("broken")


class Lies:
    def __len__(self):
        return 10

    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return str(index)


show("''.join([]), ','.join(['a']), ','.join('abc'), ','.join(('a', 'b')), ','.join({'k': 1}), ','.join(x for x in 'xyz'), 'é'.join(['a', '😀']), ','.join(Lies()), ''.join([S('q'), 'r'])")
single = "shared"
show("''.join([single]) is single, ','.join([single]) is single")
show("type(','.join([S('a')])).__name__")
show("','.join([1])")
show("','.join(['a', 'b', 3])")
show("','.join(['a', None])")
show("','.join([b'a'])")
show("','.join(5)")
show("','.join(None)")
show("','.join(broken())")
show("','.join()")
show("','.join('a', 'b')")
show("','.join(iterable=[])")
show("str.join(1, [])")
show("','.join(b'ab')")
show("'ab' * 3, 3 * 'ab', 'ab' * 0, 'ab' * -1, '' * 5, 'é' * 3, '😀' * 2, 'ab' * True")
show("'ab' * 1.0")
show("'ab' * 'c'")
show("'ab' * None")
show("'ab' + 1")
show("1 + 'ab'")
show("'ab' + b'c'")
show("'ab' + None")
show("'ab' - 'a'")
show("-'a'")
show("'a' < 1")
show("'a' >= None")
show("'a' == 1, 'a' != b'a', 'a' < 'b', 'a' < 'aa', 'Z' < 'a', '' < 'a', 'é' > 'z', '\\ud800' < '\\U00010000', '\\uffff' < '\\U00010000'")
show("'abc'[1.0]")
show("'abc'['a']")
show("'abc'[None]")
show("'abc'[3]")
show("'abc'[-4]")
show("'abc'[1:'a']")
show("'abc'[::0]")
show("'abc'[1, 2]")
show("'abcdef'[::-1], 'abcdef'[4:1:-2], 'abcdef'[-2:], 'abcdef'[:100], 'é😀a'[::-1], 'abc'[True], 'abc'[2:1], 'abc'[None:None:None]")
text = "abc"
try:
    text[0] = "x"
except TypeError as error:
    print(error)
try:
    del text[0]
except TypeError as error:
    print(error)
try:
    text.attribute = 1
except AttributeError as error:
    print(error)


class Multiplies:
    def __rmul__(self, other):
        return ("rmul", other)

    def __radd__(self, other):
        return ("radd", other)

    def __rmod__(self, other):
        return ("rmod", other)


class SubMultiplies(str):
    def __radd__(self, other):
        return ("sub radd", other)

    def __rmod__(self, other):
        return ("sub rmod", other)


show("'a' * Multiplies(), 'a' + Multiplies(), '%s' % Multiplies() != 1, 'a' + SubMultiplies('b'), 'a%s' % SubMultiplies('b'), [1] + Multiplies(), (1,) * Multiplies()")
