import collections
import copy
import operator
import pickle


def show(make, steps=1):
    it = make()
    for _ in range(steps):
        next(it, None)
    hint = operator.length_hint(it, "none") if False else getattr(it, "__length_hint__", lambda: "none")()
    print(type(it).__name__, hint, it.__reduce__(), end=" ")
    other = copy.copy(it)
    again = pickle.loads(pickle.dumps(it))
    print(list(other), list(again), end=" ")
    left = list(it)
    print(left, it.__reduce__(), getattr(it, "__length_hint__", lambda: "none")(), next(it, "end"))


d = {"a": 1, "b": 2, "c": 3}
od = collections.OrderedDict(d)
for make in (lambda: iter([1, 2, 3]), lambda: reversed([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("abc"), lambda: iter("a\u20acb"),
             lambda: iter(b"abc"), lambda: iter(bytearray(b"abc")), lambda: iter(range(3)), lambda: iter(range(3, 30, 9)), lambda: reversed(range(3)),
             lambda: iter(range(2**70, 2**70 + 3)), lambda: iter(d), lambda: iter(d.values()), lambda: iter(d.items()), lambda: reversed(d),
             lambda: reversed(d.values()), lambda: reversed(d.items()), lambda: iter({1, 2, 3}),
             lambda: reversed("abc")):
    show(make, 0)
    show(make)
    show(make, 3)

for make, states in ((lambda: iter([1, 2, 3]), (-5, 1, 9, 3)), (lambda: reversed([1, 2, 3]), (-5, 0, 9, -1)), (lambda: iter((1, 2, 3)), (-5, 1, 9)),
                     (lambda: iter("abc"), (-5, 1, 9)), (lambda: iter(b"abc"), (-5, 1, 9)), (lambda: iter(bytearray(b"abc")), (-5, 2, 9)),
                     (lambda: iter(range(9)), (-5, 7, 99)), (lambda: reversed("abc"), (-5, 1, 9))):
    for state in states:
        it = make()
        try:
            it.__setstate__(state)
            print(type(it).__name__, state, list(it))
        except Exception as error:
            print(type(it).__name__, state, type(error).__name__, error)
for it in (iter([]), iter(""), iter(range(2)), iter({})):
    for state in ("x", None, 1.5):
        try:
            print(it.__setstate__(state))
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)
