# Exception classes of one's own: arguments kept by __new__, __str__ and __repr__, slots, properties, __reduce__, hierarchies with __init_subclass__.
import copy


class Plain(Exception):
    def __init__(self, code, detail=None):
        self.code, self.detail = code, detail


class WithSuper(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code

    def __str__(self):
        return f"<{super().__str__()}>"


class Kept(Exception):
    def __new__(cls, *args, **kw):
        self = super().__new__(cls, *args)
        self.keywords = kw
        return self

    def __init__(self, *args, **kw):
        pass


class Slotted(ValueError):
    __slots__ = ("where",)


class Coded(Exception):
    codes = {}

    def __init_subclass__(cls, /, code=None, **kw):
        super().__init_subclass__(**kw)
        if code is not None:
            if code in Coded.codes:
                raise TypeError(f"code {code} is {Coded.codes[code].__name__}'s")
            Coded.codes[code] = cls
            cls.code = code

    @classmethod
    def of(cls, code, *args):
        return cls.codes.get(code, cls)(*args)


class NotFound(Coded, code=404):
    pass


class Gone(NotFound, code=410):
    pass


class BadStr(Exception):
    def __str__(self):
        raise RuntimeError("no text")

    def __repr__(self):
        return "BadStr!"


for e in (Plain(1, "d"), WithSuper(2), Kept(1, 2, k=3), Slotted("s"), Coded.of(404, "x"), Coded.of(410), Coded.of(1, 2)):
    print(repr(e), "|", e, "|", e.args, "|", e.__dict__)
e = Slotted("a")
e.where = "here"
e.more = 1
print(e.where, e.__dict__, hasattr(Exception(), "__dict__"))
for make in (lambda: copy.copy(Plain(1, "d")), lambda: copy.copy(WithSuper(7)), lambda: copy.deepcopy(Kept(1, k=[2])), lambda: copy.copy(Plain(5))):
    try:
        c = make()
        print(type(c).__name__, c.args, c.__dict__)
    except TypeError as t:
        print("TypeError", t)
try:
    class Again(Coded, code=404):
        pass
except TypeError as t:
    print(t)
try:
    raise BadStr
except Exception as e:
    print(repr(e), f"{e!r}")
    try:
        str(e)
    except RuntimeError as r:
        print(r, repr(r.__context__))
try:
    raise Gone("page") from Coded.of(404)
except NotFound as e:
    print(e.code, repr(e.__cause__), isinstance(e, Coded), issubclass(Gone, NotFound))
e = Exception(1, 2)
e.args = [3, 4]
print(e.args, e, repr(e))
e.args = "ab"
print(e.args, str(e))
try:
    e.args = 5
except TypeError as t:
    print(t)
try:
    del e.args
except TypeError as t:
    print(t)
print(str(Exception()), repr(str(Exception(""))), str(Exception(None)), str(Exception((1,))), str(KeyError("k")), str(KeyError("k", 1)))


class Multi(KeyError, AttributeError):
    pass


try:
    class Mixed(KeyError, OSError, SyntaxError):
        pass
except TypeError as t:
    print(t)
print(Multi("m"), [c.__name__ for c in Multi.__mro__][:5])
