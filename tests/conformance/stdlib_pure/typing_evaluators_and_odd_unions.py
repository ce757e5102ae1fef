# `evaluate_bound` and its kin of variables made by a call; unions of what cannot be hashed; what is no sequence; pickled instances of generics.
import pickle
import re
from typing import *


def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, e)


V = TypeVar("V", bound=int, default=str)
print(V.evaluate_bound, V.evaluate_bound(1), V.evaluate_bound(4), V.evaluate_constraints, V.evaluate_default)
W = TypeVar("W", int, list[str])
print(W.evaluate_constraints, W.evaluate_constraints(2), W.evaluate_constraints(4), W.evaluate_default, W.evaluate_bound)
P = ParamSpec("P", default=[int, str], bound=(int, str))
print(P.evaluate_default(4), P.__bound__, TypeVarTuple("Ts").evaluate_default)
A = TypeAliasType("A", list[int])
print(A.evaluate_value, A.evaluate_value(1), A.evaluate_value(4))


def generic[T, U: int = bool]():
    pass


T, U = generic.__type_params__
print(T.evaluate_bound, T.evaluate_default, U.evaluate_bound(1), U.evaluate_default(1))

listed = Annotated[int, {"unhashable": []}]
print(listed | str, Union[listed, str, listed] == Union[str, listed], (listed | str) == (int | str), Union[listed, listed])
attempt("hash", lambda: hash(listed | str))
attempt("str", lambda: Union[int, str] | "Later")
attempt("str first", lambda: "Later" | Union[int, str])
attempt("alias", lambda: list[int] | "Later")
for name, value in [("union", int | str), ("match", re.match("a", "a")), ("NoDefault", NoDefault)]:
    attempt(name, lambda: iter(value))
    attempt(name, lambda: [*value])
    attempt(name, lambda: reversed(value))


class Old(Generic[V]):
    pass


class New[X]:
    def __init__(self):
        self.x = 1


class Proto(Protocol):
    pass


class Implementation(Proto):
    pass


for cls in Old, New, Implementation:
    print([type(pickle.loads(pickle.dumps(cls(), p))) is cls for p in range(6)])
print(pickle.loads(pickle.dumps(New())).x, pickle.loads(pickle.dumps(NoDefault)) is NoDefault)
attempt("mro", lambda: type("C", (object, Generic), {}))
