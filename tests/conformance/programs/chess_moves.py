# Moves of chess pieces by generators, and a perft count.
from typing import NamedTuple


class Move(NamedTuple):
    piece: str
    start: tuple
    end: tuple
    taken: str = "."
    promotion: str = ""

    def __str__(self):
        name = self.piece.upper().replace("P", "")
        square = lambda at: "abcdefgh"[at[1]] + str(8 - at[0])
        return f"{name}{square(self.start)}{'x' if self.taken != '.' else '-'}{square(self.end)}{'=' * bool(self.promotion)}{self.promotion}"


STEPS = {
    "n": [(a * s, b * t) for a, b in ((1, 2), (2, 1)) for s in (1, -1) for t in (1, -1)],
    "r": (rook := [(1, 0), (-1, 0), (0, 1), (0, -1)]),
    "b": (bishop := [(1, 1), (1, -1), (-1, 1), (-1, -1)]),
    "q": rook + bishop,
    "k": rook + bishop,
}


class Board:
    __slots__ = ("rows", "white", "history")

    def __init__(self, fen):
        placement, side = fen.split()[:2]
        self.rows = [list("".join("." * int(c) if c.isdigit() else c for c in row)) for row in placement.split("/")]
        self.white = side == "w"
        self.history = []

    def __getitem__(self, at):
        return self.rows[at[0]][at[1]]

    def __setitem__(self, at, piece):
        self.rows[at[0]][at[1]] = piece

    def __str__(self):
        return "\n".join(f"{8 - i} {' '.join(row)}" for i, row in enumerate(self.rows))

    def mine(self, piece):
        return piece != "." and piece.isupper() == self.white

    def squares(self):
        yield from ((r, c) for r in range(8) for c in range(8) if self.mine(self.rows[r][c]))

    def reach(self, at):
        piece = self[at]
        if piece in "pP":
            yield from self.pawn(at)
            return
        for dr, dc in STEPS[piece.lower()]:
            r, c = at
            while 0 <= (r := r + dr) < 8 and 0 <= (c := c + dc) < 8:
                target = self[r, c]
                if self.mine(target):
                    break
                yield Move(piece, at, (r, c), target)
                if target != "." or piece.lower() in "nk":
                    break

    def pawn(self, at):
        (r, c), way = at, -1 if self.white else 1

        def arrive(end, taken="."):
            if end[0] in (0, 7):
                for promotion in "QRBN":
                    yield Move(self[at], at, end, taken, promotion)
            else:
                yield Move(self[at], at, end, taken)

        if self[r + way, c] == ".":
            yield from arrive((r + way, c))
            if r == (6 if self.white else 1) and self[r + 2 * way, c] == ".":
                yield from arrive((r + 2 * way, c))
        for side in (c - 1, c + 1):
            if 0 <= side < 8 and (t := self[r + way, side]) != "." and not self.mine(t):
                yield from arrive((r + way, side), t)

    def pseudo(self):
        for at in self.squares():
            yield from self.reach(at)

    def __enter__(self):
        return self

    def push(self, move):
        self[move.start] = "."
        p = move.promotion or move.piece
        self[move.end] = p if move.piece.isupper() else p.lower()
        self.history.append(move)
        self.white = not self.white
        return self

    def __exit__(self, *exc):
        move = self.history.pop()
        self[move.start], self[move.end] = move.piece, move.taken
        self.white = not self.white

    def attacked_king(self):
        return any(m.taken in "kK" for m in self.pseudo())

    def moves(self):
        for move in list(self.pseudo()):
            with self.push(move):
                if self.attacked_king():
                    continue
            yield move

    def perft(self, depth):
        if depth == 0:
            return 1
        total = 0
        for move in self.moves():
            with self.push(move):
                total += self.perft(depth - 1)
        return total


start = Board("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w")
print(start)
print([start.perft(n) for n in range(3)])
for fen in ("8/1P3k2/8/8/3N4/8/8/K7 w", "4k3/8/8/8/7b/8/8/r3K2R w", "k7/2Q5/8/8/8/8/8/K7 b", "8/8/8/3q4/8/1k6/8/K7 w"):
    board = Board(fen)
    print(fen, len(names := sorted(map(str, board.moves()))), *names[:12])
