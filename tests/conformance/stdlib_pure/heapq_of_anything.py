"""Heaps of numbers, strings, tuples, and of objects whose order their own methods tell, which may fail in the middle."""

import heapq

PAIRS = [("heappush", "heappop", "heapify", "heapreplace", "heappushpop")]
PAIRS.append(tuple(name + "_max" for name in PAIRS[0]))


class Item:
    def __init__(self, x):
        self.x = x

    def __lt__(self, other):
        return self.x < other.x

    def __repr__(self):
        return f"<{self.x}>"


def kinds():
    numbers = [i * 7919 % 101 for i in range(40)]
    yield numbers
    yield [n * 0.5 if n % 3 else n for n in numbers]
    yield [str(n) for n in numbers]
    yield [(n % 5, str(n)) for n in numbers]
    yield [Item(n) for n in numbers]
    yield [2**70 - n for n in numbers]
    yield [n % 4 == 0 for n in numbers]


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


for names in PAIRS:
    push, pop, build, replace, push_pop = (getattr(heapq, name) for name in names)
    for items in kinds():
        heap = []
        for x in items:
            push(heap, x)
        print(heap)
        other = list(items)
        build(other)
        print(other)
        print([replace(heap, items[0]), push_pop(heap, items[1]), push_pop(heap, heap[0])])
        print([pop(heap) for _ in range(len(heap))], heap)
    mixed = [1, 2.5, True]
    build(mixed)
    for f in (push, replace, push_pop):
        show(f, mixed, "text")
        show(f, (), 1)
        show(f, [], 1)
        show(f, [])
        show(f, [1], 2, 3)
    mixed = [1, "a", 2]
    show(build, mixed)
    show(pop, [1, 2, "a"])
    show(pop, ())
    show(pop, [])
    print(mixed, push.__module__, push.__name__, push.__doc__)


class Shrinking(Item):
    def __lt__(self, other):
        heap.clear()
        return True


heap = [Shrinking(1), Shrinking(2), Shrinking(3)]
show(heapq.heappush, heap, Shrinking(0))
show(heapq.heappush, heap, Shrinking(0))
print(list(heapq.merge([1, 4], [2, 3])), heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, [3, 1, 2], key=lambda x: -x))
