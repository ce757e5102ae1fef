# annotationlib: the three formats for everything that can carry annotations.
import annotationlib
from annotationlib import Format, ForwardRef, get_annotations


def f(a: int, b: Undefined, c: list[Missing] | None = None, *d: str, e: "quoted", **g: a.b.c[0]) -> Gone(1):
    pass


class K:
    x: int
    y: Unknown
    z: dict[str, Unknown] = {}
    w: K
    _private: __mangled
    if False:
        never: int


print(get_annotations(f, format=Format.STRING))
print(get_annotations(K, format=Format.STRING))
fr = get_annotations(f, format=Format.FORWARDREF)
for k, v in fr.items():
    print(k, type(v).__name__, v.__forward_arg__ if isinstance(v, ForwardRef) else v if k != "c" else "")
print({k: v if not isinstance(v, ForwardRef) else v.__forward_arg__ for k, v in get_annotations(K, format=Format.FORWARDREF).items()})
for what in (f, K):
    try:
        get_annotations(what)
    except NameError as e:
        print(e, e.name)
    try:
        what.__annotations__
    except NameError as e:
        print(e)
Undefined, Missing, Unknown, Gone, a = int, str, bytes, lambda n: n, type("a", (), {"b": type("b", (), {"c": [5]})})
_K__mangled = 6
print(get_annotations(f))
print(K.__annotations__)
print(f.__annotations__ is f.__annotations__, K.__annotate__(1), K.__annotate__.__name__, f.__annotate__.__qualname__, K.__annotate__.__qualname__)
for fmt in (2, 3, 4, 9):
    try:
        print(f.__annotate__(fmt))
    except Exception as e:
        print(type(e).__name__, e)
try:
    print(f.__annotate__())
except TypeError as e:
    print(e)
print(get_annotations(f, eval_str=True, globals={"quoted": "Q"})["e"])
try:
    get_annotations(f, format=Format.STRING, eval_str=True)
except ValueError as e:
    print(e)
try:
    get_annotations(3)
except TypeError as e:
    print(e)
print(annotationlib.type_repr(int), annotationlib.type_repr(K), annotationlib.type_repr("s"), annotationlib.type_repr(...), annotationlib.type_repr(f))
print(list(Format), Format(2), annotationlib.annotations_to_string({"a": int, "b": "x", "c": list[int]}))


def plain():
    pass


print(plain.__annotate__, plain.__annotations__, get_annotations(plain), plain.__annotate__)
plain.__annotations__ = {"x": 1}
print(plain.__annotate__, plain.__annotations__)
plain.__annotate__ = lambda fmt: {"fmt": fmt}
print(plain.__annotations__, get_annotations(plain, format=Format.FORWARDREF))
del plain.__annotations__
print(plain.__annotations__)
for value in (3, "x"):
    try:
        plain.__annotate__ = value
    except TypeError as e:
        print(e)
    try:
        plain.__annotations__ = value
    except TypeError as e:
        print(e)
