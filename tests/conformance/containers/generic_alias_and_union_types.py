def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


import types
import typing

T = typing.TypeVar("T")
for source in (
    "list[int], dict[str, int], tuple[int, ...], type[int], list[T], dict[T, list[T]], list[int][()]" if False else "list[int], dict[str, int], tuple[int, ...], type[int], list[T], dict[T, list[T]]", "list[int].__origin__, list[int].__args__, dict[str, T].__parameters__, list[int].__unpacked__, tuple[()].__args__", "list[T][int], dict[T, T][str], list[list[T]][int], tuple[T, ...][int]", "list[int][str]", "dict[T, int][str, str]", "list[int]((1, 2)), dict[str, int](a=1), tuple[int]('ab')", "list[int] == list[int], list[int] != list[str], hash(list[int]) == hash(list[int]), list[int] is list[int], list[int] == list", "list[int].append, list[int].__name__, list[int].__doc__ == list.__doc__, list[int].__module__", "list[int].nothing", "isinstance([], list[int])", "issubclass(list, list[int])", "isinstance(list[int], type), isinstance(list[int], types.GenericAlias), type(list[int]) is types.GenericAlias", "types.GenericAlias(list, int), types.GenericAlias(list, (int, str)), types.GenericAlias(5, 6)", "types.GenericAlias(list)", "types.GenericAlias(list, int, x=1)", "list[int].__class__, list[int].__mro_entries__(()), list[int].__reduce__()[1]", "list[5], list['str'], list[...], list[None], list[[int]]", "[*tuple[int, str]], list[*tuple[int, str]]" if False else "[*tuple[int, str]]", "next(iter(tuple[int])).__unpacked__, repr(next(iter(tuple[int])))", "dir(list[int])[:1] == dir(list)[:1], '__origin__' in dir(list[int])", "int[str]", "frozenset[int], set[int], type(list)[int], enumerate[int], range[int] if False else 0", "int | str, int | None, None | int, int | str | int, (int | str) | list[int], int | (str | None)", "int | 5", "5 | int", "None | None", "int | 'str'", "'str' | int", "int | list[int], list[int] | None, T | int, int | T, typing.Any | None", "(int | str).__args__, (int | T).__parameters__, (int | T)[str], type(int | str), typing.Union[int, str] is type(int | str) or typing.Union[int, str] == (int | str)", "(int | str) == (str | int), hash(int | str) == hash(str | int), (int | str) == typing.Union[int, str], (int | str) != int", "isinstance(1, int | str), isinstance(None, int | None), isinstance(1.5, int | str), issubclass(bool, int | str), issubclass(float, int | None)", "isinstance(1, int | list[int])", "isinstance([], list[int] | int)", "issubclass(1, int | str)", "isinstance(1, (str, (float, int | None)))", "isinstance(1, (str, 5))", "isinstance(1, 5)", "isinstance(1, [int])", "isinstance(1, ())", "issubclass(int, 5)", "issubclass(5, int)", "issubclass(int, (str, object))", "isinstance(1)", "isinstance(1, int, 2)", "isinstance(1, type(None) | str)", "int | type(None), repr(int | None), str(list[int] | None), (int | str).__origin__", "(int | str).__name__, (int | str).__qualname__, (int | str).__module__", "(int | str).nothing", "(int | str)()", "type(int | str)()", "(int | str).__or__(float), (int | str).__ror__(float)", "bool(int | str), callable(list[int]), callable(int | str)", "typing.get_args(int | str), typing.get_origin(int | str), typing.get_origin(list[int]), typing.get_args(dict[str, int])", "typing.Optional[int], typing.Union[int], typing.Union[int, int], typing.Union[()]", "int.__or__(str), int.__ror__(str), type.__or__(int, 5)", "(1).__or__(2), int.__or__(1, 2)",
):
    show(source)
import copy
import pickle

for alias in (list[int], int | str, tuple[int, ...], dict[str, list[int]]):
    print(copy.copy(alias) == alias, copy.deepcopy(alias) == alias, pickle.loads(pickle.dumps(alias)) == alias, repr(alias))


class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"


class Child(list[int]):
    pass


print(Box[int], Box[1, 2], Child.__bases__, Child.__orig_bases__, Child.__mro__[1])
try:
    list[int].__origin__ = 5
except AttributeError as error:
    print(error)
try:
    (int | str).x = 5
except AttributeError as error:
    print(error)
