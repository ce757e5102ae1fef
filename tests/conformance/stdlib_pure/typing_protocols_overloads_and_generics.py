# typing at run time: protocols, overloads, NewType, TypedDict, NamedTuple, Literal, Annotated, casts, get_args.
import typing
from typing import Annotated, Any, Callable, ClassVar, Concatenate, Final, ForwardRef, Generic, Literal, NamedTuple, Never, NewType, NotRequired, Optional, ParamSpec, Protocol, ReadOnly, Required, Self, TypedDict, TypeGuard, TypeVar, Union, Unpack, assert_never, assert_type, cast, final, get_args, get_origin, get_overloads, get_protocol_members, get_type_hints, is_protocol, is_typeddict, no_type_check, overload, override, reveal_type, runtime_checkable

T = TypeVar("T")
P = ParamSpec("P")


@runtime_checkable
class Closable(Protocol):
    name: str

    def close(self) -> None: ...


class File:
    name = "f"

    def close(self):
        pass


class Nameless:
    def close(self):
        pass


print(isinstance(File(), Closable), isinstance(Nameless(), Closable), get_protocol_members(Closable) == {"name", "close"}, is_protocol(Closable), is_protocol(File))
for bad in (lambda: issubclass(File, Closable), lambda: Closable(), lambda: isinstance(1, type("P2", (Protocol,), {})), lambda: type("Bad", (Closable, Protocol, File), {})):
    try:
        print(bad())
    except TypeError as e:
        print(e)


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


print(len(get_overloads(f)), f(1), [o.__annotations__["x"].__name__ for o in get_overloads(f)])
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__supertype__, UserId.__name__, UserId | None)


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int
    rating: ReadOnly[NotRequired[float]]


class Sequel(Movie):
    number: int


print(Movie(title="x", year=1), sorted(Sequel.__required_keys__), sorted(Sequel.__optional_keys__), Sequel.__total__, is_typeddict(Sequel), Sequel.__annotations__.keys(), sorted(Movie.__readonly_keys__), TypedDict("Alt", {"a": int, "b-c": str}).__annotations__.keys())


class Point(NamedTuple):
    "A point."

    x: int
    y: int = 0

    def norm(self) -> float:
        return (self.x**2 + self.y**2) ** 0.5


print(Point(3, 4), Point(3).norm(), Point.__annotations__, Point._field_defaults, Point.__doc__, NamedTuple("Alt", [("a", int)])(1))
for t in (Optional[int], Union[int, str, int], Literal[1, "a", True, None], Annotated[int, "meta", 5], Callable[[int], str], Callable[..., Any], Callable[P, int], Callable[Concatenate[int, P], T], list[T], dict[str, list[T]], tuple[()], tuple[int, ...], ClassVar[int], Final[str], type[int], TypeGuard[int], Unpack[tuple[int]], Generic[T], int | None, typing.List[int], typing.Dict, Self, Never, Any):
    print(t, get_origin(t), get_args(t), getattr(t, "__parameters__", ()))
print(list[T][int], dict[str, T][bool], Callable[[T], T][int], Union[T, str][int], Annotated[T, 1][int], tuple[T, ...][str], Callable[P, T][[int, str], bool], Optional[T][None], Literal[1] == Literal[1], Literal[1] == Literal[True], Annotated[Annotated[int, 1], 2])
for bad in (lambda: list[T][int, str], lambda: Optional[int, str], lambda: Union[()], lambda: Literal[()], lambda: Annotated[int], lambda: Callable[int], lambda: Callable[int, str], lambda: ClassVar[int, str], lambda: Any(), lambda: isinstance(1, list[int]), lambda: isinstance(1, Union[int, list[str]]), lambda: issubclass(int, Optional[str]), lambda: TypeVar("X", int), lambda: Generic[int], lambda: type("C", (Generic,), {}), lambda: NewType("A", int)(), lambda: assert_never(1), lambda: cast(int), lambda: typing.nope, lambda: Self[int], lambda: Point(), lambda: type("TD", (TypedDict, int), {}), lambda: int[str], lambda: Union[1, 2], lambda: ForwardRef("1 +")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Box(Generic[T]):
    item: T

    @final
    @override
    def get(self) -> "T | None": ...

    @no_type_check
    def unchecked(self, x: "not a type!"): ...


print(Box[int], Box[int]().__orig_class__, Box.get.__final__, Box.get.__override__, get_type_hints(Box), get_type_hints(Box.get), get_type_hints(Box.unchecked), cast("anything", 5), assert_type(1, int), Box[int].item if hasattr(Box[int], "item") else "no item")
print(get_type_hints(Movie, include_extras=True)["title"], get_type_hints(Movie)["title"], typing.get_type_hints(lambda: 0), [typing.Text, typing.Hashable, typing.Pattern[str], typing.TYPE_CHECKING])
