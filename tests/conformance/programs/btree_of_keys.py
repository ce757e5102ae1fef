"""A B-tree that is filled, searched, walked in order and sliced by ranges, with its invariants checked."""

from bisect import bisect_left


class Node:
    __slots__ = ("keys", "values", "children")

    def __init__(self, keys=(), values=(), children=()):
        self.keys, self.values, self.children = list(keys), list(values), list(children)

    @property
    def leaf(self):
        return not self.children


class BTree:
    def __init__(self, degree=3, items=()):
        self.degree, self.root, self.size = degree, Node(), 0
        for key, value in dict(items).items():
            self[key] = value

    def __len__(self):
        return self.size

    def __getitem__(self, key):
        if isinstance(key, slice):
            if key.step is not None:
                raise ValueError("no steps")
            return [v for k, v in self.items() if (key.start is None or k >= key.start) and (key.stop is None or k < key.stop)]
        node = self.root
        while True:
            i = bisect_left(node.keys, key)
            if i < len(node.keys) and node.keys[i] == key:
                return node.values[i]
            if node.leaf:
                raise KeyError(key)
            node = node.children[i]

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __setitem__(self, key, value):
        if len(self.root.keys) == 2 * self.degree - 1:
            self.root = Node(children=[self.root])
            self._split(self.root, 0)
        node = self.root
        while True:
            i = bisect_left(node.keys, key)
            if i < len(node.keys) and node.keys[i] == key:
                node.values[i] = value
                return
            if node.leaf:
                node.keys.insert(i, key)
                node.values.insert(i, value)
                self.size += 1
                return
            if len(node.children[i].keys) == 2 * self.degree - 1:
                self._split(node, i)
                continue
            node = node.children[i]

    def _split(self, parent, i):
        t, child = self.degree, parent.children[i]
        right = Node(child.keys[t:], child.values[t:], child.children[t:])
        parent.keys.insert(i, child.keys[t - 1])
        parent.values.insert(i, child.values[t - 1])
        parent.children.insert(i + 1, right)
        del child.keys[t - 1 :], child.values[t - 1 :], child.children[t:]

    def items(self, node=None):
        node = node or self.root
        for i, pair in enumerate(zip(node.keys, node.values)):
            if not node.leaf:
                yield from self.items(node.children[i])
            yield pair
        if not node.leaf:
            yield from self.items(node.children[-1])

    def __iter__(self):
        return (k for k, _ in self.items())

    def depth(self):
        node, n = self.root, 1
        while not node.leaf:
            node, n = node.children[0], n + 1
        return n

    def check(self, node=None, top=True):
        node = node or self.root
        assert node.keys == sorted(node.keys) and len(node.keys) < 2 * self.degree
        assert top or len(node.keys) >= self.degree - 1
        for c in node.children:
            self.check(c, False)
        return True


for degree in (2, 3, 8):
    tree = BTree(degree)
    for i in range(300):
        tree[i * 7919 % 1009] = i
    print(degree, len(tree), tree.depth(), tree.check(), list(tree) == sorted(tree), 7919 % 1009 in tree, 1010 in tree, tree[100:115])
tree = BTree(2, {w: len(w) for w in "the quick brown fox jumps over the lazy dog".split()})
tree["fox"] = -1
print(list(tree.items()), tree["lazy"], tree[:"f"], tree["q":])
for wrong in (lambda: tree["cat"], lambda: tree[::2], lambda: tree.__setitem__(5, 1), lambda: BTree(2)[1]):
    try:
        print(wrong())
    except (KeyError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
