"""Pentomino pieces packed into a rectangle by exact cover over bit masks."""

N = 450_000

SHAPES = {
    "F": [(0, 1), (0, 2), (1, 0), (1, 1), (2, 1)],
    "I": [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4)],
    "L": [(0, 0), (0, 1), (0, 2), (0, 3), (1, 3)],
    "N": [(0, 1), (1, 1), (2, 0), (2, 1), (3, 0)],
    "P": [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0)],
    "T": [(0, 0), (0, 1), (0, 2), (1, 1), (2, 1)],
    "U": [(0, 0), (0, 2), (1, 0), (1, 1), (1, 2)],
    "V": [(0, 0), (1, 0), (2, 0), (2, 1), (2, 2)],
    "W": [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2)],
    "X": [(0, 1), (1, 0), (1, 1), (1, 2), (2, 1)],
    "Y": [(0, 1), (1, 0), (1, 1), (2, 1), (3, 1)],
    "Z": [(0, 0), (0, 1), (1, 1), (2, 1), (2, 2)],
}


def orientations(cells):
    seen = set()
    for _ in range(2):
        for _ in range(4):
            cells = [(c, -r) for r, c in cells]
            top, left = min(r for r, _ in cells), min(c for _, c in cells)
            seen.add(tuple(sorted((r - top, c - left) for r, c in cells)))
        cells = [(r, -c) for r, c in cells]
    return sorted(seen)


def placements(rows, columns):
    table = [{} for _ in range(rows * columns)]
    for name, cells in SHAPES.items():
        for shape in orientations(cells):
            height, width = max(r for r, _ in shape), max(c for _, c in shape)
            for r in range(rows - height):
                for c in range(columns - width):
                    mask = 0
                    for dr, dc in shape:
                        mask |= 1 << (r + dr) * columns + c + dc
                    first = (mask & -mask).bit_length() - 1
                    table[first].setdefault(name, []).append(mask)
    return table


class Solver:
    def __init__(self, rows, columns, most):
        self.table = placements(rows, columns)
        self.full = (1 << rows * columns) - 1
        self.nodes, self.most = 0, most

    def solve(self, filled, left, used):
        if filled == self.full:
            yield "".join(used)
            return
        self.nodes += 1
        if self.nodes > self.most:
            return
        empty = ~filled & self.full
        first = (empty & -empty).bit_length() - 1
        for name in sorted(left):
            for mask in self.table[first].get(name, ()):
                if not mask & filled:
                    yield from self.solve(filled | mask, left - {name}, [*used, name])


def run(n):
    solver = Solver(6, 10, n)
    solutions = list(solver.solve(0, frozenset(SHAPES), []))
    return f"{solver.nodes} {len(solutions)} {solutions[:1]}"


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
