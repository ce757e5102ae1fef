"""Moves of chess pieces on a small board: classes of pieces, boards by FEN, legal moves by trying, a count of positions."""

from abc import ABC, abstractmethod
from collections import Counter
from copy import copy


class Piece(ABC):
    registry = {}

    def __init_subclass__(cls, letter=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if letter:
            cls.letter = letter
            Piece.registry[letter] = cls

    def __init__(self, white):
        self.white = white

    def __str__(self):
        return self.letter.upper() if self.white else self.letter

    @abstractmethod
    def reach(self, board, at): ...


class Rider(Piece):
    steps, far = (), True

    def reach(self, board, at):
        for dx, dy in self.steps:
            x, y = at
            while True:
                x, y = x + dx, y + dy
                if not (0 <= x < 8 and 0 <= y < 8):
                    break
                other = board.get((x, y))
                if other is None or other.white != self.white:
                    yield x, y
                if other or not self.far:
                    break


STRAIGHT, SLANTED = ((1, 0), (-1, 0), (0, 1), (0, -1)), ((1, 1), (1, -1), (-1, 1), (-1, -1))


class Rook(Rider, letter="r"):
    steps = STRAIGHT


class Bishop(Rider, letter="b"):
    steps = SLANTED


class Queen(Rook, Bishop, letter="q"):
    steps = STRAIGHT + SLANTED


class King(Queen, letter="k"):
    far = False


class Knight(Rider, letter="n"):
    steps, far = tuple((x, y) for x in (-2, -1, 1, 2) for y in (-2, -1, 1, 2) if abs(x) != abs(y)), False


class Pawn(Piece, letter="p"):
    def reach(self, board, at):
        x, y = at
        way = 1 if self.white else -1
        if (x, y + way) not in board:
            yield x, y + way
            if y == (1 if self.white else 6) and (x, y + 2 * way) not in board:
                yield x, y + 2 * way
        for dx in (-1, 1):
            other = board.get((x + dx, y + way))
            if other and other.white != self.white:
                yield x + dx, y + way


class Board(dict):
    white = True

    @classmethod
    def parse(cls, fen):
        board = cls()
        rows, turn = fen.split()[:2]
        for y, row in zip(range(7, -1, -1), rows.split("/")):
            x = 0
            for c in row:
                if c.isdigit():
                    x += int(c)
                else:
                    board[x, y] = Piece.registry[c.lower()](c.isupper())
                    x += 1
        board.white = turn == "w"
        return board

    def after(self, start, goal):
        new = copy(self)
        new[goal] = new.pop(start)
        if isinstance(new[goal], Pawn) and goal[1] in (0, 7):
            new[goal] = Queen(new[goal].white)
        new.white = not self.white
        return new

    def attacked(self, white):
        king = next(at for at, p in self.items() if type(p) is King and p.white == white)
        return any(king in p.reach(self, at) for at, p in self.items() if p.white != white)

    def moves(self):
        for at, piece in sorted(self.items(), key=lambda kv: kv[0]):
            if piece.white == self.white:
                for goal in sorted(piece.reach(self, at)):
                    new = self.after(at, goal)
                    if not new.attacked(self.white):
                        yield f"{'abcdefgh'[at[0]]}{at[1] + 1}{'abcdefgh'[goal[0]]}{goal[1] + 1}", new

    def count(self, depth):
        return 1 if depth == 0 else sum(new.count(depth - 1) for _, new in self.moves())

    def __str__(self):
        return "\n".join("".join(str(self.get((x, y), ".")) for x in range(8)) for y in range(7, -1, -1))


start = Board.parse("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w")
print(start.count(1), start.count(2), Counter(m[0] for m, _ in start.moves()))
for fen in ("8/2k5/8/3q4/8/8/4P3/4K3 w", "k7/8/1Q6/8/8/8/8/K7 b", "7k/5Q2/6K1/8/8/8/8/8 b", "r3k3/8/8/8/4R3/8/4P3/4K3 b", "8/P6k/8/8/8/8/8/K7 w"):
    board = Board.parse(fen)
    moves = [m for m, _ in board.moves()]
    print(len(moves), board.attacked(board.white), moves[:8], board.count(2))
_, promoted = next((m, b) for m, b in board.moves() if m == "a7a8")
print(promoted, [type(p).__mro__[1].__name__ for p in promoted.values()], sep="\n")
try:
    Piece(True)
except TypeError as e:
    print(e)
