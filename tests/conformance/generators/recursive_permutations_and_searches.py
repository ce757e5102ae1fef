# Recursive generators at work: permutations, subsets, partitions, queens, sudoku, paths, with early exit and pruning by send.
import itertools


def permutations(items):
    if not items:
        yield ()
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield x, *rest


def subsets(items):
    if not items:
        yield frozenset()
        return
    for s in subsets(items[1:]):
        yield s
        yield s | {items[0]}


def partitions(n, largest=None):
    if n == 0:
        yield []
    for k in range(min(n, largest or n), 0, -1):
        for p in partitions(n - k, k):
            yield [k] + p


def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    row = len(placed)
    for c in range(n):
        if all(c != pc and abs(c - pc) != row - r for r, pc in enumerate(placed)):
            yield from queens(n, (*placed, c))


def sudoku(board):
    try:
        i = board.index(0)
    except ValueError:
        yield list(board)
        return
    r, c = divmod(i, 4)
    used = {board[4 * r + k] for k in range(4)} | {board[4 * k + c] for k in range(4)} | {board[4 * (r // 2 * 2 + a) + c // 2 * 2 + b] for a in (0, 1) for b in (0, 1)}
    for v in {1, 2, 3, 4} - used:
        board[i] = v
        yield from sudoku(board)
    board[i] = 0


def paths(graph, start, goal, seen=()):
    if start == goal:
        yield [*seen, goal]
        return
    for n in graph.get(start, ()):
        if n not in seen:
            yield from paths(graph, n, goal, (*seen, start))


def walk(tree, path=()):
    prune = yield path, tree
    if prune or not isinstance(tree, dict):
        return 1
    count = 1
    for k, v in tree.items():
        count += yield from walk(v, (*path, k))
    return count


def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


def gray(n):
    if n == 0:
        yield ""
        return
    yield from ("0" + g for g in gray(n - 1))
    yield from ("1" + g for g in reversed(list(gray(n - 1))))


def brackets(opened, closed, text=""):
    if not opened and not closed:
        yield text
    if opened:
        yield from brackets(opened - 1, closed + 1, text + "(")
    if closed:
        yield from brackets(opened, closed - 1, text + ")")


print(list(permutations("abc")) == list(itertools.permutations("abc")), sum(1 for _ in permutations("abcde")))
print(sorted(map(sorted, subsets("abc"))), len(list(subsets(range(8)))))
print(list(partitions(5)), [sum(1 for _ in partitions(n)) for n in range(10)])
print(next(queens(8)), sum(1 for _ in queens(6)), list(itertools.islice(queens(5), 2)))
print(*sudoku([1, 0, 0, 0, 0, 0, 3, 0, 0, 4, 0, 0, 0, 0, 0, 2]))
graph = {"a": "bc", "b": "cd", "c": "de", "d": "e", "e": "a"}
print(["".join(p) for p in paths(graph, "a", "e")], min(paths(graph, "a", "e"), key=len))
tree = {"x": {"y": 1, "z": {"deep": 2}}, "w": 3}
g = walk(tree)
visited = []
try:
    node = next(g)
    while True:
        visited.append("/".join(node[0]))
        node = g.send(node[0] == ("x", "z"))
except StopIteration as e:
    print(visited, e.value)
print(list(hanoi(3, "a", "b", "c")), sum(1 for _ in hanoi(8, *"abc")))
print(list(gray(3)), list(brackets(3, 0)))


def depth(n):
    if n:
        yield from depth(n - 1)
    yield n


print(sum(depth(300)), next(depth(100)))
