def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Num:
    def __init__(self, **methods):
        for name, value in methods.items():
            setattr(self, name, value)


class Int:
    def __int__(self):
        return 42


class Index:
    def __index__(self):
        return 43


class Float:
    def __float__(self):
        return 2.5


class Trunc:
    def __trunc__(self):
        return 7


class Mapping:
    def __getitem__(self, key):
        return f"<{key}>"


class Str(str):
    def __str__(self):
        return "str method"

    def __repr__(self):
        return "repr method"

    def __format__(self, spec):
        return f"format {spec!r}"


class BadStr:
    def __str__(self):
        return 5

    def __repr__(self):
        return None


class Raises:
    def __str__(self):
        raise ValueError("str raised")

    __repr__ = __int__ = __index__ = __float__ = __str__


class Both(dict):
    pass


class Tuple(tuple):
    def __iter__(self):
        return iter("never")

    def __len__(self):
        return 99


class SubFloat(float):
    def __float__(self):
        return 99.0

    def __str__(self):
        return "float str"


class SubInt(int):
    def __str__(self):
        return "int str"

    def __int__(self):
        return 98

    def __index__(self):
        return 97


for kind in (Int, Index, Float, Trunc, BadStr, Raises):
    for spec in ("%d", "%x", "%f", "%s", "%r", "%c", "%a", "%o", "%i", "%5.1f"):
        print(kind.__name__, end=" ")
        show(f"{spec!r} % kind()" if kind in (BadStr, Raises, Int, Index, Float) and not (spec in ("%s", "%r", "%a") and kind not in (BadStr, Raises)) else "0", kind=kind)
show("'%(a)s %(b)s' % Mapping()")
show("'%s' % Mapping() != ''")
show("'x' % Mapping()")
show("'%s|%r|%5s|%.3s' % (Str('a'), Str('b'), Str('c'), Str('d'))")
show("'%s %s' % Tuple((1, 2))")
show("'%s' % Tuple((1, 2))")
show("'%d %s %f %r' % (SubFloat(1.5), SubFloat(1.5), SubFloat(1.5), SubFloat(1.5))")
show("'%d %s %x %f %c' % (SubInt(65), SubInt(65), SubInt(65), SubInt(65), SubInt(65))")
show("'%(x)d' % Both(x=5)")
show("'' % Raises()")
show("'%%' % Raises()")
show("f'{Str(\"q\")}', f'{Str(\"q\")!s}', f'{Str(\"q\")!r}', format(Str('q'), 'z'), '{}'.format(Str('q')), '{:x}'.format(Str('q')), str(Str('q')), print(Str('q'))")
show("f'{SubInt(5)} {SubInt(5):d} {SubFloat(1.5)} {SubFloat(1.5):.1f}'")
