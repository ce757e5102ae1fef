def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


import itertools


class Both:
    def __int__(self):
        return 3

    def __index__(self):
        return 4

    def __float__(self):
        return 5.5

    def __repr__(self):
        return "<r\u20ac>"

    def __str__(self):
        return "<s>"


class OnlyInt:
    def __int__(self):
        return 3

    __repr__ = Both.__repr__


for flags, conversion in itertools.product(("", "5", "-5", "05", "+", " ", "#", "#10", ".0", ".3", "8.3", "-8.3", "+08.2", "l", "h", "L", "*"), "diouxXeEfFgGcrsa%"):
    row = []
    for value in (65, -5, 3.75, "a\u20ac", b"b", None, True, 2**70, Both(), OnlyInt()):
        try:
            row.append(ascii(f"%{flags}{conversion}" % ((7, value) if flags == "*" else (value,))))
        except Exception as error:
            row.append(type(error).__name__[:5] + ":" + ascii(str(error)))
    print(f"%{flags}{conversion}", *row, sep=" | ")
for source in ("'%' % ()", "'%d' % ()", "'%d %d' % 1", "'%d' % (1, 2)", "'%(a)s' % {'a': 1}", "'%(a)s' % {}", "'%(a)s' % 1", "'%(a' % {}", "'%(a)s %s' % {'a': 1}", "'%s %(a)s' % {'a': 1}", "'%s' % {'a': 1}", "'%(a)*d' % {'a': 1}", "'%y' % 1", "'%5' % 1", "'%-' % 1", "'%.' % 1", "'%.*f' % (2, 3.14159)", "'%*.*f' % (-10, 2, 3.14159)", "'%*d' % ('a', 1)", "'%.*d' % (1.5, 1)", "'%(a(b)c)s' % {'a(b)c': 5}", "'%()s' % {'': 5}", "'%%%s%%' % 1", "'%%' % 1", "'abc' % ()", "'abc' % []", "'abc' % {}", "'abc' % 1", "'abc' % (1,)", "'%c' % ''", "'%c' % 'ab'", "'%c' % 0x110000", "'%c' % -1", "'%c' % 1.0", "'%s' % (1,), '%s' % ((1,),)", "'%d' % '1'", "'%x' % 1.5", "'%d' % 1.9, '%i' % -1.9", "'%d' % float('nan')", "'%d' % float('inf')", "'%f' % '1'", "'%e' % None", "'%s' % b'a'", "'%(a)s%(a)r' % {'a': 'x'}", "'%s' % 1 % 2", "'%s %s' % ['a', 'b']", "'%#o %#x %#X' % (8, 255, 255), '%#.3x' % 5, '%#g' % 1.0", "'%.3s|%10.2s|%-5s|' % ('abcdef', 'xyz', 'q')", "'%05s|%+s|% s' % ('a', 'b', 'c')", "'%5%|%-5%|' % ()", "b'%s' % 'a'", "b'%b %s %a %r' % (b'x', b'y', 'z', b'w')", "b'%d' % 'a'", "b'%c%c' % (65, b'B')", "b'%c' % 256", "b'%(a)s' % {'a': b'x'}", "b'%(a)s' % {b'a': b'x'}", "bytearray(b'%x') % 255", "b'%s' % None", "b'%5.1f|' % 2.25", "b'%' % ()"):
    attempt(source)
