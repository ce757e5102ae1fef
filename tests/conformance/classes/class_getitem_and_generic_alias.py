class C:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"


class D(C):
    pass


print(C[int], D["x", 1], C[()], C[1:2])
try:
    C()[1]
except TypeError as e:
    print(e)


class Meta(type):
    def __getitem__(cls, item):
        return "meta wins", item


class E(metaclass=Meta):
    def __class_getitem__(cls, item):
        return "never"


print(E[5])
for bad in (lambda: int[1], lambda: object[1], lambda: str["x"], lambda: type[int], lambda: type(C)[1]):
    try:
        print(bad())
    except TypeError as e:
        print(e)
a = list[int]
print(
    a,
    type(a).__name__,
    a.__origin__,
    a.__args__,
    a.__parameters__,
    dict[str, list[int]],
    tuple[int, ...],
    tuple[()],
    type[C],
)
print(
    a == list[int], a == list[str], hash(a) == hash(list[int]), a([1, 2]), a.append is list.append, a.__class__.__name__
)
print(isinstance([], a.__origin__))
for bad in (
    lambda: isinstance([], a),
    lambda: issubclass(list, a),
    lambda: a[int],
    lambda: setattr(a, "x", 1),
    lambda: a.nope,
):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(e)


class F(list[int]):
    pass


print(F.__bases__, F.__orig_bases__, F([1]), F.__mro__)
print(
    int | str,
    type(int | str).__name__,
    (int | str).__args__,
    int | None,
    int | int,
    (int | str) == (str | int),
    list[int] | None,
)
for bad in (lambda: int | 5, lambda: "x" | int, lambda: (int | str)()):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(*list[int], [*tuple[int, str]], repr(list["fwd"]), list[1, 2].__args__)


def gen[T]():
    return list[T]


T = gen.__type_params__[0]
print(list[T][int], dict[T, list[T]][str], (T | int)[str] if hasattr(T | int, "__getitem__") else "")
