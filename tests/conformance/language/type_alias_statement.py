type Point = tuple[float, float]
print(Point, type(Point).__name__, Point.__value__, Point.__name__, Point.__type_params__)
type Lazy = Undefined | int
try:
    Lazy.__value__
except NameError as e:
    print(e)


class Undefined:
    pass


print(Lazy.__value__)
type Gen[T, *Ts, **P] = dict[T, tuple[*Ts]] | P
print(Gen, Gen.__type_params__)
print(Gen.__value__ is Gen.__value__)
sub = Gen[int, str, [bytes]]
print(sub, sub.__origin__ is Gen)
type Rec = list[Rec] | None
print(Rec.__value__)
type Bound[T: int] = list[T]
print(Bound.__type_params__[0].__bound__)
type Cons[T: (int, str)] = T
print(Cons.__type_params__[0].__constraints__)
type Def[T = int] = list[T]
print(Def.__type_params__[0].__default__)


def f():
    local = bytes
    type Inner = local
    return Inner


print(f().__value__)


class C:
    attr = str
    type Alias = attr | int


print(C.Alias.__value__, C.Alias)
for bad in (lambda: Point[int], lambda: Point(), lambda: setattr(Point, "__name__", 1), lambda: isinstance(1, Point)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
type = 5
print(type)
type += 1
print(type)
print(Point | None, None | Point)
