"""A solver in the manner of Hexiom: numbers on a hexagonal board that count their neighbours, by constraint search."""

N = 16


class Board:
    def __init__(self, size):
        self.cells = [(q, r) for q in range(-size, size + 1) for r in range(-size, size + 1) if abs(q + r) <= size]
        place = {c: i for i, c in enumerate(self.cells)}
        around = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, -1), (-1, 1))
        self.links = [[place[q + a, r + b] for a, b in around if (q + a, r + b) in place] for q, r in self.cells]


class State:
    def __init__(self, board, tiles):
        self.board = board
        self.tiles = tiles
        self.left = dict(tiles)
        self.value = [None] * len(board.cells)
        self.steps = 0

    def bounds(self, cell):
        low = high = 0
        for n in self.board.links[cell]:
            v = self.value[n]
            if v is None:
                high += 1
            elif v >= 0:
                low += 1
                high += 1
        return low, high

    def fits(self, cell):
        for n in (cell, *self.board.links[cell]):
            v = self.value[n]
            if v is not None and v >= 0:
                low, high = self.bounds(n)
                if not low <= v <= high:
                    return False
        return True

    def choose(self):
        best, which = None, None
        for cell, v in enumerate(self.value):
            if v is None:
                low, high = self.bounds(cell)
                key = (high - low, -len(self.board.links[cell]))
                if best is None or key < best:
                    best, which = key, cell
        return which

    def solve(self):
        cell = self.choose()
        if cell is None:
            return True
        self.steps += 1
        for tile in sorted(self.left):
            if not self.left[tile]:
                continue
            self.left[tile] -= 1
            self.value[cell] = tile
            if self.fits(cell) and self.solve():
                return True
            self.value[cell] = None
            self.left[tile] += 1
        return False


def puzzle(board, pattern):
    filled = [pattern >> i & 1 for i in range(len(board.cells))]
    tiles = {}
    for i, f in enumerate(filled):
        tile = sum(filled[n] for n in board.links[i]) if f else -1
        tiles[tile] = tiles.get(tile, 0) + 1
    return tiles


def run(n):
    board = Board(2)
    total = 0
    pattern = 0b1011001110101100111
    for i in range(n):
        state = State(board, puzzle(board, pattern))
        assert state.solve()
        assert all(v < 0 or state.bounds(c) == (v, v) for c, v in enumerate(state.value))
        total += state.steps * (i + 1)
        pattern = (pattern * 5 + 7919) & (1 << 19) - 1
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
