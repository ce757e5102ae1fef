# Generic containers with the new syntax, as one would write them.
from typing import Generic, Protocol, TypeVar, get_type_hints, runtime_checkable


class Stack[T]:
    def __init__(self, *items: T):
        self._items: list[T] = list(items)

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> T:
        return self._items.pop()

    def map[U](self, f) -> "Stack[U]":
        return Stack[U](*map(f, self._items))

    def __repr__(self):
        return f"Stack({self._items})"


s = Stack[int](1, 2)
print(s, s.__orig_class__, s.map(str), type(s) is Stack, s.map(str).__orig_class__)
print(Stack[int], Stack[int] == Stack[int], hash(Stack[int]) == hash(Stack[int]), Stack[int].__args__, Stack[int].__origin__)
print(get_type_hints(Stack.push), Stack.__parameters__, Stack.__orig_bases__, Stack.__mro__)


class Pair[K, V](Stack[V]):
    pass


print(Pair[int, str], Pair.__parameters__, Pair.__orig_bases__)
for bad in (lambda: Pair[int], lambda: Stack[int, str], lambda: Stack[()], lambda: Pair[int, str, bytes], lambda: Stack[int][str]):
    try:
        print(bad())
    except TypeError as e:
        print(e)


class Default[T, U = list[T]]:
    pass


print(Default[int], Default[int, str], Default[int].__args__)


class Variadic[*Ts]:
    pass


class Callback[**P, R]:
    pass


print(Variadic[int, str], Variadic[()], Variadic[*tuple[int, ...]], Callback[[int, str], bool], Callback[..., int])
P1 = Callback.__type_params__[0]
print(Callback[P1, int], Callback[[int], R] if (R := Callback.__type_params__[1]) else 0)


@runtime_checkable
class Sized2[T](Protocol):
    def size(self) -> T: ...


class Has:
    def size(self):
        return 1


print(isinstance(Has(), Sized2), isinstance(3, Sized2), Sized2.__parameters__, Sized2.__orig_bases__)
T = TypeVar("T")
for text in ("class Bad[A](Generic[A]): pass", "class Bad[A](Generic[T]): pass", "class Bad[A](Stack[T]): pass", "class Bad(Generic[int]): pass", "class Bad(Generic): pass", "class Bad(Generic[T, T]): pass", "class Bad[A](Protocol[T]): pass", "class Bad(Stack[T], Generic[()]): pass"):
    try:
        exec(text)
        print("fine")
    except TypeError as e:
        print(e)
try:
    class Meta(type):
        def __getitem__(cls, item):
            return "meta", item

    class WithMeta[A](metaclass=Meta):
        pass

    print(WithMeta[int], WithMeta.__parameters__)
except TypeError as e:
    print(e)
