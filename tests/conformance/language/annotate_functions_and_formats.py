"""Lazily evaluated annotations: __annotate__, formats of annotationlib, forward references, partial failures, assignment."""
import annotationlib
from annotationlib import Format, ForwardRef, get_annotations

print([f.name + str(f.value) for f in Format])


def f(a: int, b: Undefined, *c: list[Later], d: "text" = 1, **e: Undefined.x | None) -> f: ...


for form in (Format.VALUE, Format.FORWARDREF, Format.STRING):
    try:
        print({k: getattr(v, "__forward_arg__", type(v)) for k, v in get_annotations(f, format=form).items()})
    except NameError as err:
        print("NameError", err, err.name)
try:
    f.__annotations__
except NameError as err:
    print(err)
Undefined = Later = type("U", (), {"x": int})
print(f.__annotations__["b"] is Undefined, f.__annotations__["e"], f.__annotations__ is f.__annotations__)
print(f.__annotate__(1) == f.__annotations__, f.__annotate__.__name__, f.__annotate__.__qualname__)
for bad in (2, 3, 4, 0, -1, "x", None):
    try:
        print(list(f.__annotate__(bad)))
    except Exception as err:
        print(bad, type(err).__name__, err)


class C:
    x: int
    y: Missing[int] = 3
    if True:
        z: "str"
    else:
        w: str
    __private: C

    def m(self, p: C, q: y) -> C: ...


print(get_annotations(C, format=Format.STRING), C.__annotate__.__qualname__)
fw = get_annotations(C, format=Format.FORWARDREF)
print(fw["x"], type(fw["y"]).__name__, fw["y"].__forward_arg__, sorted(fw))
print(get_annotations(C.m, format=Format.STRING))
Missing = dict
print(C.__annotations__, C.m.__annotate__(1)["q"])
C.__annotations__ = {"n": 1}
print(C.__annotations__, C.__annotate__)
del C.__annotations__
print(C.__annotations__ if hasattr(C, "__annotations__") else "gone")
C.__annotate__ = lambda format: {"made": format}
print(C.__annotations__, get_annotations(C, format=Format.STRING))
for value in (5, "x"):
    for owner in (C, f):
        try:
            owner.__annotate__ = value
        except TypeError as err:
            print(err)
    try:
        f.__annotations__ = value
    except TypeError as err:
        print(err)
f.__annotate__ = lambda format: 7
try:
    f.__annotations__
except TypeError as err:
    print(err)
f.__annotate__ = None
print(f.__annotations__, (lambda: 0).__annotate__, len.__class__.__name__, hasattr(len, "__annotate__"))
ref = ForwardRef("list[Q]")
print(ref, ref.__forward_arg__, ref.evaluate(globals={"Q": 5}), ref == ForwardRef("list[Q]"), ref.evaluate(format=Format.FORWARDREF))
try:
    ref.evaluate()
except NameError as err:
    print(err)
print(annotationlib.type_repr(int), annotationlib.type_repr(C), annotationlib.type_repr(...), annotationlib.annotations_to_string({"a": int, "b": "s"}))


def outer():
    def inner(a: local, b: late): ...
    local = 1
    print([getattr(v, "__forward_arg__", v) for v in get_annotations(inner, format=Format.FORWARDREF).values()])
    late = 2
    print(inner.__annotations__)


outer()
