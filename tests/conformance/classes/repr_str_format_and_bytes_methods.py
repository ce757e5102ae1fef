class R:
    def __repr__(self):
        return "R!"


class S(R):
    def __str__(self):
        return "S!"


class F(S):
    def __format__(self, spec):
        return f"F<{spec}>"


for o in (R(), S(), F()):
    print(repr(o), str(o), format(o), f"{o} {o!r} {o!s}", "{0} {0!r}".format(o), "%s %r" % (o, o), [o], {"k": o})
print(format(F(), "spec"), f"{F():x>5}")
for bad in (lambda: format(R(), "x"), lambda: f"{S():5}", lambda: "{:d}".format(R())):
    try:
        bad()
    except TypeError as e:
        print(e)


class BadRepr:
    def __repr__(self):
        return 5


class BadStr:
    def __str__(self):
        return None


class BadFormat:
    def __format__(self, s):
        return 5


class BadBytes:
    def __bytes__(self):
        return "s"


for f in (
    lambda: repr(BadRepr()),
    lambda: str(BadRepr()),
    lambda: [BadRepr()].__repr__(),
    lambda: str(BadStr()),
    lambda: print(BadStr()),
    lambda: format(BadFormat()),
    lambda: bytes(BadBytes()),
    lambda: f"{BadStr()}",
):
    try:
        f()
    except TypeError as e:
        print(e)


class Bytes:
    def __bytes__(self):
        return b"by"


print(bytes(Bytes()), str(Bytes())[:15])


class StrSub(str):
    def __str__(self):
        return "from __str__"


x = StrSub("content")
print(x, repr(x), str(x), f"{x}", "%s" % x, x + "!", type(str(x)).__name__, "".join([x]), format(x))


class ReprSub(str):
    pass


class RetSub:
    def __str__(self):
        return ReprSub("sub")


print(type(str(RetSub())).__name__, type(f"{RetSub()}").__name__)
l = [1]
l.append(l)
d = {}
d["d"] = d
t = ([],)
t[0].append(t)
print(l, d, t)


class Loop:
    def __init__(self):
        self.x = [self]

    def __repr__(self):
        return f"Loop({self.x!r})" if len(calls.append(1) or calls) < 3 else "..."


calls = []
print(Loop())
print(ascii("é"), ascii(R()), repr("é"), object.__repr__(R())[:19], object.__str__(S()), object.__format__(S(), ""))
print(
    repr(int),
    repr(type),
    repr(R),
    repr(None),
    repr(...),
    repr(len),
    repr(NotImplemented),
    str(ValueError("x")),
    repr(ValueError("x")),
)
