"""Exceptions that pass through sorts, maps, formatting, hashing and imports keep their tracebacks, contexts and notes."""

import traceback


class Odd:
    def __init__(self, where):
        self.where = where

    def _raise(self, *args):
        raise LookupError(self.where)

    __lt__ = __eq__ = __hash__ = __len__ = __bool__ = __iter__ = __index__ = __float__ = __contains__ = __getitem__ = __call__ = _raise

    def __repr__(self):
        raise LookupError("repr")

    def __format__(self, spec):
        raise LookupError(f"format {spec}")


o = Odd("own")
actions = {
    "sorted": lambda: sorted([o, o]), "min": lambda: min(o, o), "sort key": lambda: [1].sort(key=o), "index": lambda: [1].index(o), "dict": lambda: {o: 1},
    "set": lambda: {1, o}, "in": lambda: 1 in o, "bool": lambda: not o, "len": lambda: len(o), "list": lambda: list(o), "range": lambda: range(o),
    "float": lambda: float(o), "item": lambda: [1][o], "map": lambda: list(map(o, [1])), "filter": lambda: list(filter(o, [1])), "format": lambda: f"{o:x}",
    "repr": lambda: repr([o]), "percent": lambda: "%r" % (o,), "join": lambda: ",".join(o), "unpack": lambda: (lambda *a: a)(*o), "any": lambda: any([o]),
    "sum": lambda: sum([o]), "zip": lambda: list(zip(o)), "enumerate": lambda: enumerate(o), "isinstance": lambda: isinstance(1, (str, o)), "print": lambda: print(o),
}
for name, action in actions.items():
    try:
        action()
    except (LookupError, TypeError) as e:
        frames = [f.name for f in traceback.extract_tb(e.__traceback__)]
        print(name, type(e).__name__, e, frames[1:])

try:
    try:
        sorted([3, "a"])
    except TypeError:
        {}["missing"]
except KeyError as e:
    e.add_note("noted")
    print(*traceback.format_exception_only(e), type(e.__context__).__name__, e.__context__.__suppress_context__)


def deep(n):
    return sorted([n], key=lambda x: deep(x - 1) if x else 1 // x)


try:
    deep(3)
except ZeroDivisionError as e:
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
try:
    exec("import does.not.exist")
except ModuleNotFoundError as e:
    print(e, e.name, len(traceback.extract_tb(e.__traceback__)))
