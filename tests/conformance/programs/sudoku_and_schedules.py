# Sudoku by sets of candidates, and a planner of tasks on a priority queue with dependencies.
import heapq
from collections import defaultdict
from functools import reduce
from graphlib import TopologicalSorter
from itertools import combinations, product

PUZZLE = """53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79"""


class Contradiction(Exception):
    pass


class Grid:
    places = list(product(range(9), repeat=2))
    units = [[(r, c) for c in range(9)] for r in range(9)]
    units += [list(column) for column in zip(*units)]
    units += [[(r, c) for r in range(a, a + 3) for c in range(b, b + 3)] for a in range(0, 9, 3) for b in range(0, 9, 3)]
    peers = defaultdict(set)
    for unit in units:
        for place in unit:
            peers[place].update(unit)
            peers[place].discard(place)
    del unit, place

    def __init__(self, text):
        self.options = {p: frozenset("123456789") for p in self.places}
        for place, digit in zip(self.places, "".join(text.split())):
            if digit.isdigit():
                self.put(place, digit)

    def put(self, place, digit):
        if digit not in self.options[place]:
            raise Contradiction(place, digit)
        self.options[place] = frozenset(digit)
        for peer in sorted(self.peers[place]):
            self.remove(peer, {digit})

    def remove(self, place, digits):
        if not (gone := self.options[place] & digits):
            return
        self.options[place] -= gone
        match sorted(self.options[place]):
            case []:
                raise Contradiction(place, *sorted(gone))
            case [last]:
                self.put(place, last)

    def pairs(self):
        for unit in self.units:
            open_ = [p for p in unit if len(self.options[p]) == 2]
            for a, b in combinations(open_, 2):
                if self.options[a] == self.options[b]:
                    yield self.options[a], [p for p in unit if p not in (a, b)]

    def search(self, depth=0):
        before = None
        while before != (before := sum(map(len, self.options.values()))) and before > 81:
            for digits, others in list(self.pairs()):
                for p in others:
                    self.remove(p, digits)
            break
        try:
            place = min((p for p in self.places if len(self.options[p]) > 1), key=lambda p: (len(self.options[p]), p))
        except ValueError:
            yield self
            return
        for digit in sorted(self.options[place]):
            other = Grid.__new__(type(self))
            other.options = self.options.copy()
            try:
                other.put(place, digit)
                yield from other.search(depth + 1)
            except Contradiction:
                continue

    def __str__(self):
        text = lambda p: min(self.options[p]) if len(self.options[p]) == 1 else "."
        return "\n".join("".join(text((r, c)) for c in range(9)) for r in range(9))


grid = Grid(PUZZLE)
print(grid, sum(map(len, grid.options.values())))
print(hasattr(Grid, "unit"), len(Grid.peers[4, 4]), len(Grid.units))
hard = Grid("4.....8.5 .3....... ...7..... .2.....6. ....8.4.. ....1.... ...6.3.7. 5..2..... 1.4......".replace(" ", ""))
print(next(hard.search()))
empty = Grid("12345678." + "." * 72)
print(sum(1 for _ in zip(range(3), empty.search())), reduce(int.__add__, map(len, empty.options.values())))
try:
    Grid("11")
except Contradiction as error:
    print(repr(error))


def plan(tasks, workers=2):
    sorter = TopologicalSorter({name: needs for name, (_, needs) in tasks.items()})
    sorter.prepare()
    ready, busy, free, clock = [], [], list(range(workers)), 0
    while sorter.is_active():
        for name in sorter.get_ready():
            heapq.heappush(ready, (-tasks[name][0], name))
        while ready and free:
            worker = heapq.heappop(free)
            cost, name = heapq.heappop(ready)
            heapq.heappush(busy, (clock - cost, worker, name))
        clock, worker, name = heapq.heappop(busy)
        heapq.heappush(free, worker)
        sorter.done(name)
        yield clock, worker, name


TASKS = {"walls": (5, ["floor"]), "floor": (3, []), "roof": (4, ["walls"]), "paint": (2, ["walls", "colour"]), "colour": (1, []), "party": (1, ["roof", "paint"])}
for clock, worker, name in plan(TASKS):
    print(f"{clock:>3} {'│   ' * worker}├ {name}")
print([max(c for c, *_ in plan(TASKS, n)) for n in (1, 2, 3)])
try:
    list(plan(TASKS | {"floor": (1, ["party"])}))
except ValueError as error:
    print(type(error).__name__, error.args[0], len(error.args[1]))
