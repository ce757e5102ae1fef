# What a `type` statement makes: an alias evaluated late, generic if it has parameters.
from typing import TypeAliasType, TypeVar, Union, get_args, get_origin

log = []
type Plain = log.append("evaluated") or int
print(log, Plain.__value__, log, Plain.__value__, log)
type Pair[A, B = str] = dict[A, list[B]]
print(Pair, Pair.__name__, Pair.__type_params__, Pair.__parameters__, Pair.__module__)
print(Pair.__value__, Pair[int, bytes], get_origin(Pair[int, bytes]), get_args(Pair[int, bytes]))
print(Pair[int, bytes].__value__, Pair[int, bytes].__parameters__, Pair[int, TypeVar("Z")].__parameters__)
type Tree[T] = T | list[Tree[T]]
print(Tree.__value__, Tree.__value__.__args__[1].__args__[0].__origin__ is Tree)
type A1 = B1 | None
type B1 = A1 | int
print(A1.__value__, B1.__value__, A1 | int, int | A1, Union[A1, None])
print(A1.evaluate_value(1), TypeAliasType("Hand", list[int]).evaluate_value(1))
hand = TypeAliasType("Hand", list[int], type_params=())
print(hand, hand.__value__, hand.__type_params__, hand.__module__)
for bad in (
    lambda: Plain[int],
    lambda: Plain(),
    lambda: isinstance(3, Plain),
    lambda: setattr(Plain, "__name__", "x"),
    lambda: setattr(Plain, "__value__", "x"),
    lambda: setattr(Plain, "new", "x"),
    lambda: TypeAliasType("X"),
    lambda: TypeAliasType("X", int, type_params=[]),
    lambda: TypeAliasType("X", int, type_params=(1,)),
    lambda: TypeAliasType(1, int),
    lambda: type("S", (TypeAliasType,), {}),
    lambda: type("S", (Plain,), {}),
    lambda: Broken.__value__,
    lambda: list(Plain),
    lambda: TypeAliasType("X", int, type_params=(TypeVar("T", default=int), TypeVar("U"))),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
    type Broken = undefined_name


class Holder:
    type Inside = list[Item]
    Item = int

    def f(self):
        type Local[T] = (T, self, Holder)
        return Local


print(Holder.Inside.__value__, Holder.Inside)
h = Holder()
v = h.f().__value__
print(v[0], v[1] is h, v[2] is Holder)


def star(*args: *tuple[int, str]):
    pass


print(star.__annotations__)
type Stars[*Ts] = tuple[*Ts]
print(Stars[int, str], Stars[*tuple[int, ...]].__args__, Stars.__value__, *Stars)
type type = int
print(type)
