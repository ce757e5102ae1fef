# Some constructors are not called by their class's name where the number of arguments is wrong.
import itertools
import types
import typing

for call in (
    lambda: typing.TypeAliasType(),
    lambda: typing.TypeAliasType("x"),
    lambda: typing.TypeAliasType("x", 1, 2),
    lambda: typing.TypeAliasType("x", 1, q=2),
    lambda: typing.TypeAliasType("x", 1, type_params=1),
    lambda: typing.TypeVar(),
    lambda: typing.TypeVar("T", q=True),
    lambda: typing.ParamSpec(),
    lambda: typing.TypeVarTuple(),
    lambda: typing.ParamSpecArgs(),
    lambda: typing.ParamSpecKwargs(1, 2),
    lambda: typing.ParamSpecKwargs(1, origin=2),
    lambda: typing.ParamSpecKwargs(origin=2, b=3),
    lambda: type(typing.NoDefault)(1),
    lambda: types.NoneType(1),
    lambda: types.EllipsisType(1),
    lambda: types.MappingProxyType(1, 2),
    lambda: types.CellType(1, 2),
    lambda: types.MethodType(1, 2, 3),
    lambda: types.ModuleType(1, 2, 3),
    lambda: types.FunctionType(1, 2, 3, 4, 5, 6, 7, 8),
    lambda: memoryview(1, 2),
    lambda: classmethod(1, 2),
    lambda: property(1, 2, 3, 4, 5),
    lambda: enumerate(1, 2, 3),
    lambda: itertools.filterfalse(1, 2, 3),
    lambda: itertools.groupby(1, 2, 3),
    lambda: itertools.combinations(1, 2, 3),
    lambda: itertools.combinations(1, r=3, q=2),
    lambda: itertools.compress(1, 2, 3),
    lambda: itertools.islice(),
    lambda: itertools.starmap(1),
    lambda: itertools.batched(1, 2, 3),
    lambda: itertools.pairwise(1, 2),
    lambda: itertools.pairwise(),
):
    try:
        print(call())
    except TypeError as e:
        print(e)
for base in (bool, slice, range, memoryview, typing.TypeAliasType, typing.TypeVar, typing.ParamSpecArgs, type(typing.NoDefault), types.FunctionType, types.UnionType):
    try:
        type("Sub", (base,), {})
    except TypeError as e:
        print(e)
