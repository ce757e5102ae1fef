from typing import (
    Any,
    Callable,
    ClassVar,
    Generic,
    Literal,
    NamedTuple,
    Optional,
    Protocol,
    TypedDict,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    overload,
    runtime_checkable,
)

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, x: T) -> None:
        self.x = x


print(
    Box[int],
    Box[int](5).x,
    get_origin(list[int]),
    get_args(dict[str, int]),
    Optional[int],
    Union[int, str],
    Literal["a", 1],
    Callable[[int], str],
    cast(int, "x"),
    Any,
)


def f(a: int, b: "str" = "x", *c: Optional[Box[int]]) -> list[T]: ...


print(get_type_hints(f))


class NT(NamedTuple):
    x: int
    y: str = "d"


class TD(TypedDict, total=False):
    k: int


@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...


print(
    NT(1),
    NT(1)._asdict(),
    NT.__annotations__,
    TD(k=1),
    TD.__optional_keys__,
    isinstance([], HasLen),
    isinstance(5, HasLen),
    ClassVar[int],
)


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x):
    return x


print(g(1), g("a"))
for bad in (
    lambda: Any(),
    lambda: Union[()],
    lambda: Optional[1, 2],
    lambda: isinstance(1, list[int]),
    lambda: Box[int, str],
    lambda: HasLen(),
):
    try:
        print(bad())
    except TypeError as e:
        print(e)
