# The three kinds of type parameter: their attributes, lazily evaluated.
from typing import NoDefault, ParamSpec, TypeVar, TypeVarTuple, get_args

log = []


def look(name, value):
    log.append(name)
    return value


def f[A, B: look("bound", int), C: (look("c1", int), look("c2", str)), D = look("default", list[int]), *E = look("E", tuple[int, str]), **F = look("F", [int])]():
    pass


A, B, C, D, E, F = f.__type_params__
print(log)
print(A.__name__, A.__bound__, A.__constraints__, A.__default__ is NoDefault, A.has_default())
print(B.__bound__, log, B.__bound__, log)
print(C.__constraints__, C.__bound__, log)
print(D.__default__, D.has_default(), log)
print(E, type(E).__name__, E.__default__, E.has_default())
print(F, type(F).__name__, F.__default__, F.args, F.kwargs, F.args.__origin__ is F)
print([p.__infer_variance__ for p in (A, F)], A.__covariant__, A.__contravariant__)
print(repr(A), A.__module__, f.__module__)


class G[T: "Later", U = "T"]:
    pass


T, U = G.__type_params__
print(T.__bound__, U.__default__)
print(T.evaluate_bound.__class__.__name__, T.evaluate_bound(1), A.evaluate_bound, A.evaluate_constraints, U.evaluate_default(1))


def raises[T: missing, U = 1 / 0]():
    pass


T, U = raises.__type_params__
for _ in range(2):
    for get in (lambda: T.__bound__, lambda: U.__default__):
        try:
            print(get())
        except Exception as e:
            print(type(e).__name__, e)
missing = int
print(T.__bound__)
for text in (
    "def f[T, T](): pass",
    "def f[T = int, U](): pass",
    "class A[*T: int]: pass",
    "class A[**T: int]: pass",
    "def f[](): pass",
    "def f[T: (yield)](): pass",
    "def f[T: (x := 3)](): pass",
    "class C[T](T := int): pass",
    "type X[T] = (yield T)",
    "type X = (x := 1)",
    "def f[T](x: (y := T)): pass",
    "class A[T: await x]: pass",
    "def f[__debug__](): pass",
    "type __debug__ = int",
    "def f[*T = *tuple[int]](): pass",
    "type X[T: int = str, *Ts = *tuple[int], **P = []] = T",
):
    try:
        exec(text)
        print("fine", text)
    except SyntaxError as e:
        print(e.msg, e.offset)
print(T.__class__ is TypeVar, isinstance(E, TypeVarTuple), isinstance(F, ParamSpec), get_args(list[A]))
