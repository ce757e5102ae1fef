"""Random games of Go on a small board, with captures and a union-find of groups, scored by area."""

N = 900
SIZE = 9
EMPTY, BLACK, WHITE = 0, 1, 2


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 33) % n


class Square:
    def __init__(self, position):
        self.position = position
        self.neighbours = []
        self.colour = EMPTY
        self.group = None


class Group:
    def __init__(self, colour, square):
        self.colour = colour
        self.stones = {square}
        self.liberties = {s for s in square.neighbours if s.colour == EMPTY}

    def merge(self, other):
        self.stones |= other.stones
        self.liberties |= other.liberties
        for s in other.stones:
            s.group = self


class Board:
    def __init__(self):
        self.squares = [Square(i) for i in range(SIZE * SIZE)]
        for i, s in enumerate(self.squares):
            row, column = divmod(i, SIZE)
            for dr, dc in ((-1, 0), (1, 0), (0, -1), (0, 1)):
                if 0 <= row + dr < SIZE and 0 <= column + dc < SIZE:
                    s.neighbours.append(self.squares[i + dr * SIZE + dc])
        self.empties = list(self.squares)
        self.ko = None
        self.captured = [0, 0, 0]

    def is_eye(self, square, colour):
        return all(n.colour == colour for n in square.neighbours)

    def legal(self, square, colour):
        if square is self.ko or square.colour != EMPTY:
            return False
        for n in square.neighbours:
            if n.colour == EMPTY:
                return True
            if (len(n.group.liberties) > 1) == (n.colour == colour):
                return True
        return False

    def play(self, square, colour):
        square.colour = colour
        group = square.group = Group(colour, square)
        self.empties.remove(square)
        taken = []
        for n in square.neighbours:
            other = n.group
            if other is None or other is group:
                continue
            other.liberties.discard(square)
            if other.colour == colour:
                other.merge(group)
                group = other
                group.liberties.discard(square)
            elif not other.liberties:
                taken.extend(self.capture(other))
        self.captured[colour] += len(taken)
        self.ko = taken[0] if len(taken) == 1 and len(group.stones) == 1 else None

    def capture(self, group):
        for s in group.stones:
            s.colour, s.group = EMPTY, None
            self.empties.append(s)
            for n in s.neighbours:
                if n.group is not None:
                    n.group.liberties.add(s)
        return sorted(group.stones, key=lambda s: s.position)

    def score(self):
        black = white = 0
        for s in self.squares:
            if s.colour == BLACK:
                black += 1
            elif s.colour == WHITE:
                white += 1
            elif self.is_eye(s, BLACK):
                black += 1
            elif self.is_eye(s, WHITE):
                white += 1
        return black - white


def game(random):
    board = Board()
    colour, passes, moves = BLACK, 0, 0
    while passes < 2 and moves < SIZE * SIZE * 3:
        empties = board.empties
        start = random.below(len(empties)) if empties else 0
        for k in range(len(empties)):
            square = empties[(start + k) % len(empties)]
            if board.legal(square, colour) and not board.is_eye(square, colour):
                board.play(square, colour)
                moves += 1
                passes = 0
                break
        else:
            passes += 1
        # The order of squares that are captured together depends on addresses: make it a known one.
        board.empties.sort(key=lambda s: s.position)
        colour = BLACK + WHITE - colour
    return board.score() * 1000 + moves + board.captured[BLACK]


def run(n):
    random = Random(12345)
    total = 0
    for _ in range(n):
        total = (total * 7 + game(random)) % 1_000_000_007
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
