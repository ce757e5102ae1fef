def f(a, b, /, c, *args, d, e=1, **kw):
    """Doc."""
    x = a + len(args)

    def inner():
        return x, c

    return inner


c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals)
print(c.co_varnames, c.co_cellvars, c.co_freevars, c.co_names)
print(c.co_firstlineno, c.co_flags & 0x04, c.co_flags & 0x08, c.co_flags & 0x20)
inner = [k for k in c.co_consts if hasattr(k, "co_name")][0]
print(inner.co_name, inner.co_qualname, inner.co_freevars, inner.co_flags & 0x10)
print("Doc." in c.co_consts, type(c.co_code), type(c.co_filename))


def gen():
    yield


async def coro():
    pass


async def agen():
    yield


print([bool(fn.__code__.co_flags & flag) for fn in (f, gen, coro, agen) for flag in (0x20, 0x80, 0x200)])
d = c.replace(co_name="renamed", co_firstlineno=100)
print(d.co_name, d.co_firstlineno, d == c, c == c.replace(), hash(c) == hash(c.replace()))
print(repr(d).split(" at ")[0], repr(d).split(", ")[-1])
print((lambda: 0).__code__.co_name, compile("1", "<f>", "exec").co_name)
one, two = (lambda x: x + 1).__code__, (lambda x: x + 1).__code__
print(one == two, one.co_firstlineno == two.co_firstlineno)


class K:
    def m(self):
        return __class__


print(K.m.__code__.co_freevars, K.m.__code__.co_qualname)
for bad in (lambda: setattr(c, "co_name", "x"), lambda: c.replace(co_argcount=-1), lambda: c.replace(bogus=1), lambda: c.missing):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print([(s, e, l) for s, e, l in compile("a\n\nb", "f", "exec").co_lines()][-1][2])
