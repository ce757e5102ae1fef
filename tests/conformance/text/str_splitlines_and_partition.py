def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


every = "a\nb\rc\r\nd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l\x1fm\u200bn"
show("every.splitlines()")
show("every.splitlines(True)")
show("every.splitlines(keepends=True) == every.splitlines(1)")
show("every.split()")
show("''.splitlines(), '\\n'.splitlines(), '\\n\\n'.splitlines(), 'a'.splitlines(), 'a\\n'.splitlines(), '\\r\\n\\r'.splitlines(True), '\\n\\r'.splitlines(True)")
show("'a\\nb'.splitlines('x')")
show("'a\\nb'.splitlines(None)")
show("'a\\nb'.splitlines(1, 2)")
show("'a\\nb'.splitlines(keep=1)")
show("'a-b-c'.partition('-'), 'a-b-c'.rpartition('-'), 'abc'.partition('-'), 'abc'.rpartition('-'), ''.partition('x'), 'aXXb'.partition('XX'), 'xx'.partition('xx')")
show("'a'.partition('')")
show("'a'.rpartition('')")
show("'a'.partition(1)")
show("'a'.partition(None)")
show("'a'.partition()")
show("'a,b,,c'.split(','), 'a,b,,c'.rsplit(',', 1), ',a,'.split(','), ''.split(','), ''.split(), '  a  b '.split(), '  a  b '.split(' '), '  a  b  c '.split(None, 1), '  a  b  c '.rsplit(None, 1), ' a b '.split(maxsplit=0), ' a b '.rsplit(maxsplit=0)")
show("'a b c'.split(sep=None, maxsplit=-1), 'a b c'.split(' ', -5), 'a b c'.split(maxsplit=2**40)")
show("'a'.split('')")
show("'a'.split(1)")
show("'a b'.split(' ', 1.0)")
show("'a b'.split(' ', None)")
show("'a b'.split(' ', 2**100)")
show("'a b'.split(x=1)")
show("'a\\xa0b\\u3000c\\x1cd'.split(), 'aßbßc'.split('ß'), '😀x😀'.split('😀'), 'ababa'.split('aba'), 'aaaa'.split('aa'), 'aaaa'.rsplit('aa', 1)")
show("'prefix-x'.removeprefix('prefix'), 'x'.removeprefix(''), 'x'.removeprefix('xx'), 'xx'.removeprefix('x'), 'a.py'.removesuffix('.py'), 'x'.removesuffix(''), 'xx'.removesuffix('x')")
show("'x'.removeprefix(1)")
show("'x'.removeprefix(('a', 'b'))")
show("'x'.removesuffix()")


class S(str):
    pass


show("type(S('abc').removeprefix('z')).__name__, type(S('abc').partition('z')[0]).__name__, type(S('abc').split('z')[0]).__name__, type(S('abc').strip()).__name__, type(S('abc').splitlines()[0]).__name__, type(S('ab')[:]).__name__, type(S('ab') * 1).__name__, type(S('ab') + '').__name__, type(S('ab').replace('z', 'y')).__name__, type(S('a').zfill(0)).__name__, type(S('a').ljust(0)).__name__, type(S('a').expandtabs()).__name__, type(S('a').lower()).__name__, type(S('a').format()).__name__, type(S('a') % ()).__name__, type(''.join([S('a')])).__name__, type(S('a').translate({})).__name__, type(str(S('a'))).__name__")
