# list.index, count, remove, `in`, sort, min and max of items whose comparison is the program's own: the order of the questions, and what
# is left after an error.
import functools
import random

log = []


class Item:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        log.append(("eq", self.n, getattr(other, "n", other)))
        return self.n == getattr(other, "n", other)

    def __lt__(self, other):
        log.append(("lt", self.n, other.n))
        return self.n < other.n

    def __gt__(self, other):
        log.append(("gt", self.n, other.n))
        return self.n > other.n

    def __repr__(self):
        return f"Item({self.n})"


def show(f):
    log.clear()
    try:
        result = f()
    except Exception as e:
        result = (type(e).__name__, str(e))
    print(result, log)


items = [Item(3), 4, Item(1), Item(2), Item(1)]
show(lambda: (items.index(Item(2)), items.index(Item(1), 3), items.index(4)))
show(lambda: items.index(Item(9)))
show(lambda: tuple(items).index(Item(7)))
show(lambda: (items.count(Item(1)), tuple(items).count(Item(1))))
show(lambda: (items.remove(Item(1)), items))
show(lambda: items.remove(5))
show(lambda: (Item(2) in items, Item(9) not in items, items.__contains__(Item(8)), Item(1) in tuple(items)))
show(lambda: 4 in (x for x in (Item(3), 4, Item(5))))
show(lambda: (min(Item(3), Item(1), Item(2)), max([Item(3), Item(1), Item(5)]), min((Item(2),), default=3)))


class Shrinking:
    def __eq__(self, other):
        shrinking.clear()
        return False


shrinking = [Shrinking(), 2, 3]
show(lambda: shrinking.index(3))

random.seed(1)
numbers = [random.randrange(60) for i in range(100)]
print([x.n for x in sorted(map(Item, numbers))] == sorted(numbers))
backwards = [Item(n) for n in numbers]
backwards.sort(reverse=True)
print([x.n for x in backwards] == sorted(numbers, reverse=True))
print(sorted(range(100), key=lambda i: Item(numbers[i])) == sorted(range(100), key=lambda i: numbers[i]))
print(sorted(range(100), key=lambda i: (Item(numbers[i]), 0)) == sorted(range(100), key=lambda i: numbers[i]))
print(sorted(range(100), key=lambda i: Item(numbers[i]), reverse=True) == sorted(range(100), key=lambda i: numbers[i], reverse=True))
print(sorted(numbers, key=functools.cmp_to_key(lambda x, y: y - x)) == sorted(numbers, reverse=True))


class Failing:
    def __lt__(self, other):
        raise OSError("less")


class Growing:
    def __lt__(self, other):
        growing.append(1)
        return True


failing = [Failing(), Failing(), Failing()]
growing = [Growing(), Growing()]
show(failing.sort)
show(growing.sort)
print(len(failing), len(growing))
show(lambda: sorted([Item(1), object()]))
