"""gc.is_tracked, get_referents, get_objects of a generation."""
import collections
import functools
import gc


class Plain:
    pass


class Slots:
    __slots__ = ()


class Int(int):
    pass


class Float(float):
    __slots__ = ()


for o in (None, 1, 10**30, 1.0, 1j, True, b"a", "a", bytearray(b"a"), type, int, object, object(), dict, Exception, ()):
    print(gc.is_tracked(o), end=" ")
print()
for o in (gc, Plain, Plain(), Int(), Slots(), Float(), [], [1], set(), {}, {1: 2}, collections.deque(), collections.defaultdict(),
          functools.partial(print), print, lambda: 0, [].append, ValueError(), (i for i in ()), iter([]), zip(), ([],), memoryview(b"")):
    print(gc.is_tracked(o), end=" ")
print()

numbers = [1, 3.5, 10**40]
print(gc.get_referents(numbers)[::-1] == numbers, gc.get_referents(tuple(numbers))[::-1] == numbers)
print(gc.get_referents({5: 7, "k": None}) == [5, 7, "k", None], sorted(gc.get_referents({1, 2})))
print(sorted(gc.get_referents([1, 2], (3,), {4: 5})), gc.get_referents(1, "a", 4.5), gc.get_referents())
p = Plain()
p.x = numbers
print(any(o is numbers for o in gc.get_referents(p)), any(o is Plain for o in gc.get_referents(p)))

gc.collect()
gc.disable()
l = []
l.append(l)
ages = [n for n in range(3) if any(o is l for o in gc.get_objects(generation=n))]
print(any(o is l for o in gc.get_objects()), bool(ages))
gc.collect()
print(any(o is l for o in gc.get_objects(0)), any(o is l for o in gc.get_objects(2)), any(o is l for o in gc.get_objects(None)))
print(any(o is p for o in gc.get_objects()), any(o == 3.5 for o in gc.get_objects() if type(o) is float))
for bad in (3, 1000, -1, "1", 1.5):
    try:
        gc.get_objects(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
