def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Getter:
    def __init__(self, function):
        self.function = function

    def __getitem__(self, key):
        return self.function(key)


def raises(error):
    raise error


text = "abcé€😀"
show("str.maketrans('ab', 'xy'), str.maketrans({'a': 1, 98: 'z', 'c': None}), str.maketrans('a', 'b', 'cd'), str.maketrans('', ''), str.maketrans('aa', 'xy'), str.maketrans('', '', 'z')")
show("str.maketrans('ab', 'x')")
show("str.maketrans('ab')")
show("str.maketrans([1])")
show("str.maketrans({'ab': 1})")
show("str.maketrans({'': 1})")
show("str.maketrans({1.5: 1})")
show("str.maketrans({None: 1})")
show("str.maketrans('a', 1)")
show("str.maketrans(1, 'a')")
show("str.maketrans('a', 'b', 1)")
show("str.maketrans({'a': 1}, 'b')")
show("str.maketrans()")
show("str.maketrans(x={})")
show("str.maketrans({True: 'x'})")
show("'abc'.maketrans('a', 'b')")
for table in (
    {}, {97: "X"}, {97: None}, {97: 0x20AC}, {97: ""}, {97: "long text"}, {233: "e", 0x20AC: "EUR", 0x1F600: None}, {97: 98, 98: 97}, {97: 1.5}, {97: 0x110000}, {97: -1}, {97: b"x"}, {97: 2**70}, {97: True}, {97: [1]}, {"a": "X"},
    Getter(lambda key: key + 1), Getter(lambda key: raises(LookupError("none"))), Getter(lambda key: raises(KeyError(key))), Getter(lambda key: raises(IndexError())), Getter(lambda key: raises(ValueError("bad"))), Getter(chr), Getter(lambda key: None),
    "xyz" * 50, ["q"] * 100, (None,) * 98, b"\x41" * 98, 5, None,
):
    try:
        print(ascii(text.translate(table)))
    except Exception as error:
        print(type(error).__name__, error)
show("'abc'.translate()")
show("'abc'.translate({}, {})")
show("''.translate(5), ''.translate(None)")
show("'a' * 5 + '\\ud800'.translate({0xd800: '!'})")
calls = []


class Counting(dict):
    def __missing__(self, key):
        calls.append(key)
        return chr(key).upper()


print("banana".translate(Counting()), calls)
print("bananaé".translate(Counting({97: "_"})), calls)
print(("ab" * 200).translate(str.maketrans("ab", "ba")) == "ba" * 200, ("aé" * 3).translate({233: 97}))
