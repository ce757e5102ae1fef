# Huffman codes, a B-tree and a trie with completion: three classic structures on one text.
import heapq
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import MutableMapping
from itertools import chain, takewhile

TEXT = "she sells sea shells by the sea shore and the shells she sells are sea shells for sure"


class Node:
    __slots__ = ("weight", "symbol", "parts", "rank")

    def __init__(self, weight, symbol=None, parts=(), rank=0):
        self.weight, self.symbol, self.parts, self.rank = weight, symbol, parts, rank

    def __lt__(self, other):
        return (self.weight, self.rank) < (other.weight, other.rank)

    def codes(self, prefix=""):
        if not self.parts:
            yield self.symbol, prefix or "0"
        for bit, part in zip("01", self.parts):
            yield from part.codes(prefix + bit)


def huffman(text):
    heap = [Node(w, s, rank=i) for i, (s, w) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    rank = len(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, Node(a.weight + b.weight, parts=(a, b), rank=(rank := rank + 1)))
    return heap[0]


def pack(text, codes):
    bits = "".join(map(codes.__getitem__, text))
    return len(bits), int("1" + bits, 2).to_bytes((len(bits) + 8) // 8, "big")


def unpack(data, root):
    node = root
    for bit in bin(int.from_bytes(data, "big"))[3:]:
        node = node.parts[int(bit)]
        if not node.parts:
            yield node.symbol
            node = root


class BTree(MutableMapping):
    """Keys in sorted order; nodes of at most 2 * ORDER keys."""
    ORDER = 2

    class Page:
        def __init__(self, keys=(), children=()):
            self.keys, self.children = list(keys), list(children)

        @property
        def full(self):
            return len(self.keys) >= 2 * BTree.ORDER

        def __iter__(self):
            for i, key in enumerate(self.keys):
                if self.children:
                    yield from self.children[i]
                yield key
            if self.children:
                yield from self.children[-1]

    def __init__(self, *args, **kwargs):
        self.root, self.values_of = self.Page(), {}
        self.update(*args, **kwargs)

    def __setitem__(self, key, value):
        if key not in self.values_of:
            if self.root.full:
                self.root = self.Page(children=[self.root])
                self.split(self.root, 0)
            self.insert(self.root, key)
        self.values_of[key] = value

    def insert(self, page, key):
        while page.children:
            i = bisect_left(page.keys, key)
            if page.children[i].full:
                self.split(page, i)
                i += key > page.keys[i]
            page = page.children[i]
        insort(page.keys, key)

    def split(self, parent, i):
        page, middle = parent.children[i], self.ORDER
        right = self.Page(page.keys[middle + 1:], page.children[middle + 1:])
        parent.keys.insert(i, page.keys[middle])
        parent.children.insert(i + 1, right)
        del page.keys[middle:], page.children[middle + 1:]

    def __getitem__(self, key): return self.values_of[key]
    def __len__(self): return len(self.values_of)
    def __iter__(self): return filter(self.values_of.__contains__, self.root)
    def __delitem__(self, key): del self.values_of[key]

    def levels(self):
        row = [self.root]
        while row:
            yield " ".join("[" + ",".join(p.keys) + "]" for p in row)
            row = [*chain.from_iterable(p.children for p in row)]


class Trie(dict):
    END = object()

    def __missing__(self, letter):
        return self.setdefault(letter, type(self)())

    def add(self, word):
        node = self
        for letter in word:
            node = node[letter]
        dict.__setitem__(node, Trie.END, dict.get(node, Trie.END, 0) + 1)
        return self

    def words(self, prefix=""):
        for letter, node in self.items():
            if letter is Trie.END:
                yield prefix, node
            else:
                yield from node.words(prefix + letter)

    def complete(self, prefix, limit=3):
        node = self
        for letter in prefix:
            if letter not in node:
                return []
            node = node[letter]
        return heapq.nsmallest(limit, node.words(prefix), key=lambda pair: (-pair[1], pair[0]))


root = huffman(TEXT)
codes = dict(root.codes())
print({s: c for s, c in sorted(codes.items(), key=lambda p: (len(p[1]), p[0]))})
size, data = pack(TEXT, codes)
print(size, len(TEXT) * 8, data.hex(" ", -4))
print("".join(unpack(data, root)) == TEXT, dict(huffman("aaa").codes()), root.weight)
tree = BTree((word, len(word)) for word in TEXT.split())
print(*tree.levels(), sep="\n")
print(len(tree), list(tree), tree.get("zoo", "none"), tree.pop("sea"), "sea" in tree, [*takewhile(lambda w: w < "f", tree)])
print(tree.popitem(), tree.setdefault("ant", 3), list(tree.items())[:2], tree == dict(tree), sorted(tree.keys() & {"she", "he"}))
trie = Trie()
for word in TEXT.split():
    trie.add(word)
print(trie.complete("s"), trie.complete("sh", 9), trie.complete("x"), trie.complete("", 2), sep="\n")
print(sum(n for _, n in trie.words()), "x" in trie, type(trie["q"]).__name__, "q" in trie)
