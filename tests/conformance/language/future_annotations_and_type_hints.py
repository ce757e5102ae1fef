# `from __future__ import annotations`: strings kept as written; get_type_hints; forms that need evaluation.
from __future__ import annotations

import typing
from annotationlib import Format, get_annotations
from dataclasses import dataclass, fields
from typing import ClassVar, Final, Optional, get_type_hints

x: int | None = 3
y: list[Missing]
z: "quoted"
(paren): int = 1
x.attr: str if False else int


def f(a: int, b: Later = None, *args: "A", c: typing.List[int] = [], **kw: f'{1}' if 0 else 1 + 2) -> Callable[..., T]:
    local: undefined_is_fine = 1
    return local


class Later:
    me: Later
    other: "Later | None" = None
    const: ClassVar[int] = 5
    fixed: Final = 6
    a: dict[str,int]; b: tuple[int,...]; c: lambda q: q; d: (1,); e: -1; g: not x; h: [1 for _ in x]; i: x[1:2]; j: "it's"

    def m(self: Later, other: Optional[Later]) -> typing.Self: ...


@dataclass
class Data:
    n: int
    s: list[str] = None
    k: ClassVar[int] = 3
    later: NotYet = None


print(__annotations__)
print(f.__annotations__)
print(Later.__annotations__)
print(Data.__annotations__, [(x.name, x.type) for x in fields(Data)], Data(1))
print(get_type_hints(Later.m))
for bad in (lambda: get_type_hints(f), lambda: get_type_hints(Data)):
    try:
        print(bad())
    except NameError as e:
        print(e)
print(get_annotations(f, format=Format.STRING) == f.__annotations__, get_annotations(Later.m, eval_str=True)["other"], get_annotations(Later, format=Format.FORWARDREF)["me"])
print(f.__annotate__ is None, Later.__annotate__, "local" in f.__annotations__, f(1))
f.__annotations__["a"] = "changed"
print(f.__annotations__["a"], (lambda q: q).__annotations__)
g = eval("lambda: 0")
exec("def h(p: Nope) -> Nope2: pass\nprint(h.__annotations__)")
exec(compile("def h(p: 1 + 1): pass\nprint(h.__annotations__)", "s", "exec", dont_inherit=True))


class Generic[T]:
    field: T

    def method[U](self, u: U) -> dict[T, U]: ...


print(Generic.__annotations__, Generic.method.__annotations__)
