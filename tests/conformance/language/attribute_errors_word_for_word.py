class A:
    colour = 1

    def method(self):
        pass

    @property
    def ro(self):
        return 1


class Slotted:
    __slots__ = ("a",)


a, s = A(), Slotted()
cases = {
    "missing": lambda: a.nothing,
    "class": lambda: A.nothing,
    "set readonly": lambda: setattr(a, "ro", 2),
    "del readonly": lambda: delattr(a, "ro"),
    "del missing": lambda: delattr(a, "nope"),
    "del class attr": lambda: delattr(a, "colour"),
    "slot unset": lambda: s.a,
    "slot other": lambda: setattr(s, "b", 1),
    "slot del": lambda: delattr(s, "a"),
    "int attr": lambda: (5).foo,
    "int set": lambda: setattr(5, "foo", 1),
    "none": lambda: None.foo,
    "builtin type set": lambda: setattr(int, "foo", 1),
    "builtin type del": lambda: delattr(int, "real"),
    "function": lambda: len.foo,
    "bound set": lambda: setattr(a.method, "x", 1),
    "str set": lambda: setattr("s", "upper", 1),
    "getattr type": lambda: getattr(a, 5),
    "setattr type": lambda: setattr(a, 5, 1),
    "hasattr type": lambda: hasattr(a, 5),
    "object": lambda: object().x,
    "object set": lambda: setattr(object(), "x", 1),
    "type": lambda: type.foo,
    "module": lambda: __import__("sys").foo,
    "list": lambda: [].push,
    "int method set": lambda: setattr((1).bit_length, "x", 1),
    "class dict": lambda: setattr(A, "__dict__", {}),
    "real": lambda: setattr(5, "real", 2),
    "super": lambda: super(A, a).nothing,
    "gen": lambda: (i for i in []).foo,
    "instance dict": lambda: setattr(a, "__dict__", 5),
    "class": lambda: setattr(a, "__class__", 5),
}
for name, case in cases.items():
    try:
        print(name, case())
    except Exception as e:
        print(name, "|", type(e).__name__, "|", e, "|", getattr(e, "name", None), "|", type(getattr(e, "obj", None)).__name__)
print(getattr(a, "nothing", "default"), hasattr(a, "colour"), hasattr(s, "a"))
