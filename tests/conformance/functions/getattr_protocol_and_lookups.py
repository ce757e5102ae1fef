def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Hooks:
    def __getattr__(self, name):
        if name.startswith("auto"):
            return f"made {name}"
        raise AttributeError(f"hook has no {name}", name=name, obj=self)


class All:
    def __getattribute__(self, name):
        if name == "boom":
            raise KeyError("boom")
        if name == "gone":
            raise AttributeError
        return f"all {name}"


class Both:
    def __getattribute__(self, name):
        if name == "direct":
            return "direct"
        raise AttributeError("from getattribute")

    def __getattr__(self, name):
        return f"fallback {name}"


class Sets:
    def __setattr__(self, name, value):
        if name == "bad":
            raise AttributeError("cannot set bad")
        object.__setattr__(self, name, ("set", value))

    def __delattr__(self, name):
        if name == "keep":
            raise AttributeError("cannot delete keep")
        object.__delattr__(self, name)


class Slots:
    __slots__ = ("a", "b")


class Property:
    @property
    def value(self):
        raise AttributeError("inside the property")

    @property
    def readonly(self):
        return 5

    def __getattr__(self, name):
        return f"getattr {name}"


h, s = Hooks(), Sets()
for source in ("h.auto_x, getattr(h, 'auto_y'), hasattr(h, 'auto_z'), hasattr(h, 'other'), getattr(h, 'other', 'd')", "h.other", "All().x, All().__class__, hasattr(All(), 'gone'), getattr(All(), 'gone', 1)", "All().boom", "getattr(All(), 'boom', 1)", "hasattr(All(), 'boom')", "All().gone", "Both().direct, Both().other", "Property().value, Property().zzz, getattr(Property(), 'value', 'd')", "Property().readonly", "setattr(s, 'x', 1), s.x", "setattr(s, 'bad', 1)", "setattr(Property(), 'readonly', 1)", "delattr(Property(), 'readonly')", "setattr(Property(), 'new', 1)", "Slots().a", "setattr(Slots(), 'c', 1)", "delattr(Slots(), 'a')", "Slots().c", "Slots().__dict__", "vars(Slots())", "object().x", "setattr(object(), 'x', 1)", "None.x", "setattr(None, 'x', 1)", "int.x", "(5).x", "'a'.x", "[].x", "(lambda: 0).x", "len.x", "setattr(len, 'x', 1)", "type.x", "type(5).x", "Hooks.x", "setattr(Hooks, '__name__', 5)", "setattr(Hooks, '__bases__', ())", "setattr(Hooks, '__class__', 5)", "setattr(h, '__class__', int)", "setattr(h, '__class__', 5)", "setattr(h, '__dict__', 5)", "delattr(h, '__class__')", "delattr(Hooks, '__name__')", "delattr(Hooks, 'zzz')", "getattr(h, '__dict__'), h.__class__.__name__, h.__module__, h.__doc__", "__import__('sys').nothing", "__import__('sys').modules['builtins'].nothing", "type(h).__getattr__(h, 'auto')", "object.__getattribute__(h, 'auto')", "super().x", "super(int, 5).x", "super(int, 5).real", "super(5, 5)", "super(int, 'a')", "super(bool, True).__repr__()"):
    show(source, h=h, s=s)
s.keep = 1
for statement in ("del s.keep", "del s.x", "del s.x", "del h.nothing", "h.__dict__ = {'q': 1}; print(h.q)", "del h.__dict__; print(h.__dict__)"):
    try:
        exec(statement, {"s": s, "h": h})
        print(statement, "done")
    except Exception as error:
        print(statement, type(error).__name__, error)
try:
    h.missing
except AttributeError as error:
    print(error.name, error.obj is h, error.args)
try:
    (5).missing
except AttributeError as error:
    print(error.name, error.obj, error.args)
