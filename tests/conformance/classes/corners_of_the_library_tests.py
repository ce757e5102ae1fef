# Corners that test suites look at: exceptions that are none, callbacks of garbage, traces of changes during a sort.
import gc, weakref, random
from functools import cmp_to_key


class Odd(Exception):
    def __new__(cls, *args, **kwargs):
        return cls


def plain():
    yield


g = plain()
try:
    g.throw(Odd)
except TypeError as e:
    print(str(e).split(" should ")[1])
try:
    next(g)
except StopIteration:
    print("stopped")


def catches():
    try:
        yield
    except TypeError as e:
        print("inside", str(e).split(" should ")[1])
    yield 5


g = catches()
next(g)
print(g.throw(Odd))


class Node:
    pass


def cycle(i):
    node = Node()
    node.me = node

    def callback(_, node=node):
        print("never", i)

    node.ref = weakref.ref(node, callback)
    callback.ref = node.ref


for i in range(3):
    cycle(i)
gc.collect()
kept = Node()
outside = []
ref = weakref.ref(kept, lambda r: outside.append(r() is None))
kept.me = kept
del kept
gc.collect()
print(outside)


def mutating(values, undo):
    def compare(x, y):
        values.append(3)
        if undo:
            values.pop()
        else:
            del values[:]
        return (x > y) - (x < y)

    return compare


for undo in (True, False):
    values = [1, 2]
    try:
        values.sort(key=cmp_to_key(mutating(values, undo)))
    except ValueError as e:
        print(e, values)
values = list(range(5))


class Killer:
    def __init__(self, x):
        pass

    def __del__(self):
        del values[:]
        values[:] = range(20)

    def __lt__(self, other):
        return True


try:
    values.sort(key=Killer)
except ValueError as e:
    print(e)
for v in ("0", "{}", "frozenset()"):
    try:
        exec(f"__conditional_annotations__ = {v}\nx: int\n", {})
    except TypeError as e:
        print(e)
try:
    "%99999999999999999999d" % 1
except ValueError as e:
    print(e)
