# ForwardRef objects: made by hand and by the FORWARDREF format, and evaluated later.
from annotationlib import Format, ForwardRef, get_annotations
from typing import get_type_hints

r = ForwardRef("int")
print(r, r.__forward_arg__, r.evaluate(), r.__forward_module__, r.__forward_is_class__)
print(ForwardRef("x + 1").evaluate(globals={"x": 2}), ForwardRef("x").evaluate(locals={"x": "local"}, globals={"x": "global"}))
print(ForwardRef("T").evaluate(type_params=(type("T", (), {"__name__": "T"}),)).__name__)
for bad in (
    lambda: ForwardRef("nothing").evaluate(),
    lambda: ForwardRef("1 +"),
    lambda: ForwardRef(3),
    lambda: ForwardRef("x", module="sys").evaluate(),
    lambda: ForwardRef("1 / 0").evaluate(),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(ForwardRef("maxsize > 5", module="sys").evaluate())
print(ForwardRef("gone").evaluate(format=Format.FORWARDREF), ForwardRef("a.b[c]").evaluate(format=Format.STRING))
print(ForwardRef("int") == ForwardRef("int"), ForwardRef("int") == ForwardRef("str"), len({ForwardRef("a"), ForwardRef("a"), ForwardRef("b")}))
print(ForwardRef("int") | None, list[ForwardRef("x")])


def make():
    class Node:
        children: list["Node"]
        parent: Node
        other: Later.inner
        kind: Kind

    refs = get_annotations(Node, format=Format.FORWARDREF)
    print(refs["parent"] is Node, refs["kind"], type(refs["other"]).__name__)
    Kind = "kind"
    print(refs["kind"].evaluate())
    return Node, refs


Node, refs = make()
try:
    refs["other"].evaluate()
except NameError as e:
    print(e)


class Later:
    inner = "found"


print(refs["other"].evaluate(), refs["kind"].evaluate())
try:
    get_type_hints(Node)
except NameError as e:
    print(e)


class Shop:
    owner: "Person"
    stock: dict[str, "Item"]
    total: float | None = None


class Person:
    pass


class Item:
    pass


print(get_type_hints(Shop))
print(get_type_hints(Shop, format=Format.STRING) if "format" in get_type_hints.__code__.co_varnames else "")
print(Shop.__annotations__)
