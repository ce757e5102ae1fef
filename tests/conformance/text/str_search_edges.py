def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


texts = ("", "a", "abcabc", "aaaa", "éaé", "a😀b😀", "\x00a\x00")
subs = ("", "a", "abc", "aa", "é", "😀", "\x00", "zz")
for text in texts:
    for sub in subs:
        print(ascii(text), ascii(sub), [getattr(text, name)(sub, *bounds) for name in ("find", "rfind", "count", "startswith", "endswith") for bounds in ((), (1,), (0, 2), (-2,), (None, None), (10,), (2, 1), (-100, 100))], sub in text)
for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
    for arguments in ("1", "", "'a', 'b'", "'a', 1.0", "'a', None, None, 1", "None", "b'a'", "['a']", "('a', 'b')", "('a', 1)", "()", "sub='a'", "'zz'", "'a', 0, '1'"):
        show(f"'abc'.{name}({arguments})")


class Index:
    def __index__(self):
        return 1


show("'abc'.find('b', Index()), 'abc'.startswith('b', Index(), Index()), 'abc'.count('', Index())")
show("'abc'.startswith(('x', 'ab')), 'abc'.startswith(('',), 5), 'abc'.endswith(('c', 1)), ''.startswith(''), ''.startswith('', 1), 'abc'.endswith('', 3), 'abc'.endswith('', 4)")
show("1 in 'abc'")
show("None in 'abc'")
show("b'a' in 'abc'")
show("'abc'.__contains__(1)")
show("'abc'.replace('b', 'X'), 'aaa'.replace('a', 'b', 2), 'aaa'.replace('', '-'), ''.replace('', '-'), ''.replace('', '-', 0), 'aaa'.replace('', '-', 2), 'abc'.replace('x', 'y'), 'aa'.replace('a', ''), 'éa'.replace('é', '😀'), '😀a'.replace('😀', 'b').isascii()")
show("'abc'.replace('a', 'b', count=1), 'aaa'.replace('a', 'b', count=-1)")
show("'abc'.replace('a')")
show("'abc'.replace(1, 'a')")
show("'abc'.replace('a', 1)")
show("'abc'.replace('a', 'b', 1.0)")
show("'abc'.replace('a', 'b', '1')")
