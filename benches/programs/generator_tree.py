"""A balanced search tree that is walked, sliced and merged by generators alone."""

N = 400_000


class Tree:
    __slots__ = ("key", "priority", "left", "right")

    def __init__(self, key, priority):
        self.key, self.priority, self.left, self.right = key, priority, None, None

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right

    def between(self, low, high):
        if self.left and low < self.key:
            yield from self.left.between(low, high)
        if low <= self.key < high:
            yield self.key
        if self.right and self.key < high:
            yield from self.right.between(low, high)

    def depths(self, depth=0):
        yield depth
        for child in (self.left, self.right):
            if child:
                yield from child.depths(depth + 1)


def insert(tree, key, priority):
    if tree is None:
        return Tree(key, priority)
    if key < tree.key:
        tree.left = insert(tree.left, key, priority)
        if tree.left.priority > tree.priority:
            tree.left.right, tree.left, tree = tree, tree.left.right, tree.left
    elif key > tree.key:
        tree.right = insert(tree.right, key, priority)
        if tree.right.priority > tree.priority:
            tree.right.left, tree.right, tree = tree, tree.right.left, tree.right
    return tree


def merge(a, b):
    a, b = iter(a), iter(b)
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or x is not None and x <= y:
            yield x
            x = next(a, None)
        else:
            yield y
            y = next(b, None)


def numbers(n, seed):
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield seed


def run(n):
    trees = []
    for seed in (1, 2):
        tree = None
        for key, priority in zip(numbers(n // 5, seed), numbers(n // 5, seed + 99)):
            tree = insert(tree, key % 100_000, priority)
        trees.append(tree)
    a, b = trees
    total = 0
    for i, key in enumerate(merge(a, b)):
        total = (total * 31 + key * (i & 7)) % 1_000_000_007
    for low in range(0, 100_000, 1000):
        total += sum(a.between(low, low + 500)) - sum(b.between(low + 500, low + 1000))
    return total + max(a.depths()) * 7 + sum(b.depths())


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
