"""Sudoku by constraint propagation and search over sets of candidates."""

N = 60

ROWS, COLUMNS = "ABCDEFGHI", "123456789"
SQUARES = [r + c for r in ROWS for c in COLUMNS]
UNITS = (
    [[r + c for c in COLUMNS] for r in ROWS]
    + [[r + c for r in ROWS] for c in COLUMNS]
    + [[r + c for r in rs for c in cs] for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
)
UNITS_OF = {s: [u for u in UNITS if s in u] for s in SQUARES}
PEERS = {s: sorted({t for u in UNITS_OF[s] for t in u} - {s}) for s in SQUARES}

PUZZLES = [
    "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
    "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "..3.2.6..9..3.5..1..18.64....81.29..7.......8..67.82....26.95..8..2.3..9..5.1.3..",
    "1....7.9..3..2...8..96..5....53..9...1..8...26....4...3......1..4......7..7...3..",
]


def assign(values, square, digit):
    others = values[square].replace(digit, "")
    for d in others:
        if not eliminate(values, square, d):
            return False
    return True


def eliminate(values, square, digit):
    if digit not in values[square]:
        return True
    left = values[square] = values[square].replace(digit, "")
    if not left:
        return False
    if len(left) == 1:
        for peer in PEERS[square]:
            if not eliminate(values, peer, left):
                return False
    for unit in UNITS_OF[square]:
        places = [s for s in unit if digit in values[s]]
        if not places:
            return False
        if len(places) == 1 and not assign(values, places[0], digit):
            return False
    return True


def parse(puzzle):
    values = dict.fromkeys(SQUARES, COLUMNS)
    for square, ch in zip(SQUARES, puzzle):
        if ch in COLUMNS and not assign(values, square, ch):
            return None
    return values


def search(values, stats):
    stats["nodes"] += 1
    open_ = [(len(values[s]), s) for s in SQUARES if len(values[s]) > 1]
    if not open_:
        return values
    _, square = min(open_)
    for d in values[square]:
        guess = values.copy()
        if assign(guess, square, d):
            found = search(guess, stats)
            if found:
                return found
    return None


def run(n):
    total = 0
    for i in range(n):
        # Rotated digits make other puzzles of the same shape.
        shift = str.maketrans(COLUMNS, COLUMNS[i % 9 :] + COLUMNS[: i % 9])
        for puzzle in PUZZLES:
            stats = {"nodes": 0}
            solved = search(parse(puzzle.translate(shift)), stats)
            assert all(sorted(solved[s] for s in u) == list(COLUMNS) for u in UNITS)
            total += int("".join(solved[s] for s in SQUARES[:9]))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
