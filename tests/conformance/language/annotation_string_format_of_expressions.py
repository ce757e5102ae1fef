# The STRING format gives source back as it was written, near enough; every kind of expression.
from annotationlib import Format, call_annotate_function, call_evaluate_function, get_annotations


class Everything:
    a1: x + y - z * w / q // r % s @ t
    a2: x**y << z >> w & q | r ^ s
    a3: -x + +y - ~z
    a4: not x
    a5: x < y
    a6: x == y
    a7: a.b.c.d
    a8: f(x, y=z, *args)
    a9: x[1:2, ::3, ...]
    b1: [x, y, *z]
    b2: {x: y, "k": 3}
    b3: {x, 1}
    b4: (x, 1, 2.5, 3j, b"b", None, True)
    b5: x[y][z]
    b6: "string" | x
    b7: list[int, "quoted"]
    b8: x if True else y
    b9: x or y
    c1: 1_000 + x
    c2: x != y
    c3: Annotated[int, Gt(3), "doc"]
    c4: Callable[[int, str], None]
    c5: x >= y
    c6: -5
    c7: ""
    c8: x[()]
    c9: x[1,]


for name, text in get_annotations(Everything, format=Format.STRING).items():
    print(name, repr(text))


class More:
    d1: lambda x: y
    d2: x.real


for name in ("d1", "d2"):
    print(type(get_annotations(More, format=Format.STRING)[name]).__name__)


class Formatted:
    d3: f"{x}"


try:
    print(get_annotations(Formatted, format=Format.STRING))
except TypeError as e:
    print(e)
type Alias[T: bound + 1] = list[T | undefined]
print(call_evaluate_function(Alias.evaluate_value, Format.STRING), call_evaluate_function(Alias.__type_params__[0].evaluate_bound, Format.STRING))
print(call_evaluate_function(Alias.evaluate_value, Format.FORWARDREF))


def own(format, /):
    if format > 2:
        raise NotImplementedError
    return {"a": missing, "b": int}


print(call_annotate_function(own, Format.STRING))
print(call_annotate_function(own, Format.FORWARDREF)["a"].__forward_arg__, call_annotate_function(own, Format.FORWARDREF)["b"])


def closure():
    local = 5

    def inner(p: local, q: later, r: list[later]) -> local:
        pass

    print(get_annotations(inner, format=Format.STRING))
    print({k: getattr(v, "__forward_arg__", v) for k, v in get_annotations(inner, format=Format.FORWARDREF).items() if k != "r"})
    later = 7
    print(get_annotations(inner), inner.__annotate__.__closure__ is not None)


closure()
