# What goes wrong while a class is made: in its body, bases, keywords, __set_name__, __init_subclass__, slots and MRO, and what has happened until then.
log = []


class Field:
    def __init__(self, fail=None):
        self.fail = fail

    def __set_name__(self, owner, name):
        log.append(f"name {name}")
        if self.fail:
            raise self.fail


class Hooked:
    def __init_subclass__(cls, fail=None, **kw):
        log.append(f"init_subclass {cls.__name__}")
        super().__init_subclass__(**kw)
        if fail:
            raise fail


class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        log.append(f"new {name}")
        return super().__new__(mcls, name, bases, ns, **kw)

    def __init__(cls, name, bases, ns, **kw):
        log.append(f"init {name}")
        super().__init__(name, bases, ns)


class Other(type):
    pass


class WithMeta(Hooked, metaclass=Meta):
    pass


class WithOther(metaclass=Other):
    pass


class X: pass
class Y(X): pass


def run(source):
    log.clear()
    namespace = dict(globals())
    try:
        exec(source, namespace)
        r = "made " + repr([b.__name__ for b in namespace["New"].__mro__])
    except Exception as e:
        r = f"{type(e).__name__}: {' '.join(str(e).split())}" + "".join(f" [{n}]" for n in getattr(e, "__notes__", ()))
    print(source.split("\n")[0], "|", r, "|", log)
    print("    left:", "New" in namespace, [c.__name__ for c in Hooked.__subclasses__()])


run("class New(WithMeta):\n a = Field()\n b = Field(ValueError('bad field'))\n c = Field()")
run("class New(WithMeta, fail=KeyError('k')):\n a = Field()")
run("class New(WithMeta, unknown=1): pass")
run("class New(WithMeta):\n log.append('body')\n raise LookupError('in body')")
run("class New(X, Y): pass")
run("class New(X, X): pass")
run("class New(WithMeta, WithOther): pass")
run("class New(WithMeta, metaclass=Other): pass")
run("class New(3): pass")
run("class New('x', 'y', {}): pass")
run("class New(None): pass")
run("class New(bool): pass")
run("class New(int, str): pass")
run("class New(X, metaclass=3): pass")
run("class New(X, metaclass=None): pass")
run("class New(*[X], **{'metaclass': Meta}): pass")
run("class New(X, metaclass=lambda *a: type(*a)): pass")
run("class New(metaclass=Meta, x=1, **{'x': 2}): pass")
run("class New(X, a=1): pass")
run("class New(len): pass")
run("class New(type(len)): pass")
run("class New(X):\n __slots__ = ('a', 'a')")
run("class New(X):\n __slots__ = ('__dict__',)")
run("class New(int):\n __slots__ = ('a',)")
run("class New(X):\n __slots__ = ('a',)\n a = 1")
run("class New(X):\n __qualname__ = 3")
run("class New(X):\n __module__ = 3\n __doc__ = 4\n __name__ = 5")
run("class New(X):\n __eq__ = None")
run("class New(X):\n def __classcell__(self): pass")
run("class New(X):\n __init_subclass__ = 3\n__class__ = 4\nclass Sub(New): pass")
run("class New(X):\n def __class_getitem__(cls, i): return i\nprint(New[3])")
run("New = type('New', (X,), {'__qualname__': 'Q.New', 'f': Field()})\nprint(New.__qualname__)")
run("New = type('bad name!', (), {})\nprint(New)")
run("New = type('with\\0null', (), {})")


class Entries:
    def __init__(self, *what):
        self.what = what

    def __mro_entries__(self, bases):
        log.append(f"entries {len(bases)}")
        return self.what[0] if len(self.what) == 1 and not isinstance(self.what[0], type) else self.what


for what in ((X,), (), (X, WithMeta), (3,), ([X],)):
    entries = Entries(*what)
    run("class New(entries): pass")
try:
    type("New", (Entries(X),), {})
except TypeError as e:
    print(e)
