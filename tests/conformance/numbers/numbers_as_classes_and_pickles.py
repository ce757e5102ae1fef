import copy
import pickle


def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class SubInt(int):
    pass


class SubFloat(float):
    __slots__ = ("note",)


class SubComplex(complex):
    def __new__(cls, value, tag=None):
        self = complex.__new__(cls, value)
        self.tag = tag
        return self


values = [0, -1, 255, 65536, 2**31, -(2**31) - 1, 2**63, 2**2100, -(2**70), True, False, 1.5, -0.0, float("inf"), 1 + 2j, complex(-0.0, float("inf"))]
for value in values:
    copies = [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(6)] + [copy.copy(value), copy.deepcopy(value)]
    assert all(repr(each) == repr(value) and type(each) is type(value) for each in copies), value
    print(str(value)[:30], [len(pickle.dumps(value, protocol)) for protocol in range(6)])
number = SubInt(7)
number.note = "a"
fraction = SubFloat(2.5)
fraction.note = "b"
point = SubComplex(1 + 1j, "t")
for value in (number, fraction, point):
    for protocol in range(2, 6):
        back = pickle.loads(pickle.dumps(value, protocol))
        print(type(back).__name__, back, getattr(back, "note", None), getattr(back, "tag", None))
    for back in (copy.copy(value), copy.deepcopy(value)):
        print(type(back).__name__, back, getattr(back, "note", None), getattr(back, "tag", None))
show("number.__reduce_ex__(2)[1:]")
show("fraction.__reduce_ex__(2)[1:]")
show("(5).__reduce_ex__(4)[1]")
show("(5).__reduce__()")
show("vars(number), number.__dict__ == {'note': 'a'}, number + 1, number == 7, hash(number) == hash(7)")
for kind in (int, float, complex, bool):
    print(kind.__name__, kind.__doc__.splitlines()[0], sorted(name for name in dir(kind) if name not in dir(object)))
    print(kind.__itemsize__, kind.__module__, kind.__qualname__, kind.__text_signature__)
for source in ("int.__add__", "int.from_bytes", "(5).bit_count", "float.fromhex", "complex.conjugate", "int.real", "float.__dict__['imag']", "int.__dict__['from_bytes']", "int.to_bytes.__text_signature__", "float.__round__.__text_signature__", "int.__pow__.__text_signature__", "int.__add__.__name__, int.__add__.__objclass__, int.__add__.__qualname__"):
    show(f"repr({source}).split(' at ')[0]")
