def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Missing(dict):
    def __missing__(self, key):
        return ("missing", key)


class Raises(dict):
    def __missing__(self, key):
        raise LookupError(f"no {key}")


class Overridden(dict):
    def __getitem__(self, key):
        return f"get {key}"

    def __setitem__(self, key, value):
        super().__setitem__(key, ("set", value))

    def __contains__(self, key):
        return True

    def __iter__(self):
        return iter(["iterated"])

    def keys(self):
        return ["from keys"]

    def __len__(self):
        return 42

    def get(self, key, default=None):
        return "own get"


class NotCallableMissing(dict):
    __missing__ = 5


m = Missing(a=1)
show("m['a'], m['z'], m.get('z'), m.get('z', 2), 'z' in m, len(m), m[1, 2]", m=m)
show("m[[]]", m=m)
show("m.pop('z')", m=m)
show("m.setdefault('q', 5), m", m=m)
show("'{z}'.format_map(m), '%(z)s' % m, eval('z', {}, m)", m=m)
show("Raises()['a']")
show("NotCallableMissing()['a']")
show("dict.__getitem__(m, 'z')", m=m)
instance = Missing()
instance.__missing__ = lambda key: "instance"
show("instance['z']", instance=instance)
o = Overridden(a=1, b=2)
show("o['a'], o.get('a'), 'zzz' in o, len(o), list(o), o.keys(), list(o.values()), list(o.items()), repr(o)", o=o)
show("dict(o), {**o}, dict.copy(o), o | {}, {} | o, list(dict.keys(o))", o=o)
show("(lambda **k: k)(**o)", o=o)
show("bool(o), sorted(o), o == {'a': 1, 'b': 2}, dict.__len__(o)", o=o)
o["c"] = 3
o.update(d=4)
o.setdefault("e", 5)
print(dict.__repr__(o))
plain = {}
plain.update(o)
print(plain)
plain = {}
plain |= o
print(plain)
print(Overridden.fromkeys("ab", 1).__class__.__name__, dict.__repr__(Overridden.fromkeys("ab", 1)), type(o.copy()).__name__, type(o | {}).__name__, type({} | o).__name__)


class FromKeys(dict):
    def __new__(cls, *args):
        print("new", args)
        return dict.__new__(cls)

    def __init__(self, *args):
        print("init", args)

    def __setitem__(self, key, value):
        print("set", key, value)


print(FromKeys.fromkeys(["a"], 1))


class Returns(dict):
    def __new__(cls):
        return {"already": 1}


print(Returns.fromkeys("z"))
namespace = {}
exec("x = 1\ny = x + 1\nz = undefined", {}, type("N", (dict,), {"__missing__": lambda self, key: f"auto {key}", "__setitem__": lambda self, key, value: namespace.__setitem__(key, value)})()) if False else None


class Namespace(dict):
    def __missing__(self, key):
        if key.startswith("auto"):
            return key.upper()
        raise KeyError(key)


space = Namespace()
exec("a = auto_one + auto_two\nb = len(a)", {}, space)
print(space)
show("eval('nothing', {}, space)", space=space)
