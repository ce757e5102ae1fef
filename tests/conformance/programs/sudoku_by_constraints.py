"""Sudokus solved by sets of candidates and backtracking through a recursive generator, with a trail to undo."""

from itertools import chain

ROWS, COLUMNS = "ABCDEFGHI", "123456789"
SQUARES = [r + c for r in ROWS for c in COLUMNS]
UNITS = (
    [[r + c for c in COLUMNS] for r in ROWS]
    + [[r + c for r in ROWS] for c in COLUMNS]
    + [[r + c for r in rs for c in cs] for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
)
PEERS = {s: set(chain.from_iterable(u for u in UNITS if s in u)) - {s} for s in SQUARES}


class Contradiction(Exception):
    pass


class Grid(dict):
    def __init__(self, text):
        super().__init__({s: set(COLUMNS) for s in SQUARES})
        self.trail = []
        for s, c in zip(SQUARES, (c for c in text if c in "0.123456789")):
            if c in COLUMNS:
                self.assign(s, c)

    def eliminate(self, s, digit):
        if digit not in self[s]:
            return
        self[s].discard(digit)
        self.trail.append((s, digit))
        if not self[s]:
            raise Contradiction(s)
        if len(self[s]) == 1:
            (only,) = self[s]
            for p in sorted(PEERS[s]):
                self.eliminate(p, only)
        for unit in UNITS:
            if s in unit:
                places = [q for q in unit if digit in self[q]]
                if not places:
                    raise Contradiction(digit)
                if len(places) == 1:
                    self.assign(places[0], digit)

    def assign(self, s, digit):
        if digit not in self[s]:
            raise Contradiction(s + digit)
        for other in sorted(self[s] - {digit}):
            self.eliminate(s, other)

    def undo(self, mark):
        while len(self.trail) > mark:
            s, digit = self.trail.pop()
            self[s].add(digit)

    def solutions(self):
        open_squares = [s for s in SQUARES if len(self[s]) > 1]
        if not open_squares:
            yield "".join(next(iter(self[s])) for s in SQUARES)
            return
        s = min(open_squares, key=lambda s: (len(self[s]), s))
        for digit in sorted(self[s]):
            mark = len(self.trail)
            try:
                self.assign(s, digit)
                yield from self.solutions()
            except Contradiction:
                pass
            self.undo(mark)


easy = "003020600900305001001806400008102900700000008006708200002609500800203009005010300"
hard = "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"
open_corner = "2564891733746159829817234565932748617128.6549468591327635147298127958634849362715"
for name, text in (("easy", easy), ("hard", hard), ("nearly", open_corner)):
    solutions = Grid(text).solutions()
    first = next(solutions)
    print(name, first, sum(map(int, first)) == 405)
    for unit in UNITS[:3]:
        print(" ".join(first[SQUARES.index(s)] for s in unit))
    solutions.close()
try:
    Grid("11" + "." * 79)
except Contradiction as e:
    print("contradiction", e)
free = Grid("123456789" + "." * 72).solutions()
print([next(free)[9:18] for _ in range(3)], len({len(p) for p in PEERS.values()}))
