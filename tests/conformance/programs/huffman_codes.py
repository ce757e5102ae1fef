"""Huffman codes of a text: a heap of trees, codes by a recursive generator, bits packed into an int and back."""

import heapq
from collections import Counter, namedtuple
from functools import total_ordering


@total_ordering
class Tree:
    def __init__(self, weight, order, symbol=None, left=None, right=None):
        self.weight, self.order, self.symbol, self.left, self.right = weight, order, symbol, left, right

    def __eq__(self, other):
        return (self.weight, self.order) == (other.weight, other.order)

    def __lt__(self, other):
        return (self.weight, self.order) < (other.weight, other.order)

    def codes(self, prefix=""):
        if self.symbol is not None:
            yield self.symbol, prefix or "0"
        else:
            yield from self.left.codes(prefix + "0")
            yield from self.right.codes(prefix + "1")


Packed = namedtuple("Packed", "bits length tree")


def build(text):
    heap = [Tree(n, i, symbol) for i, (symbol, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    order = len(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, Tree(a.weight + b.weight, order, None, a, b))
        order += 1
    return heap[0]


def pack(text):
    tree = build(text)
    table = dict(tree.codes())
    bits, length = 0, 0
    for c in text:
        code = table[c]
        bits = bits << len(code) | int(code, 2)
        length += len(code)
    return Packed(bits, length, tree)


def unpack(packed):
    def walk():
        node = packed.tree
        for shift in range(packed.length - 1, -1, -1):
            if node.symbol is None:
                node = node.right if packed.bits >> shift & 1 else node.left
            if node.symbol is not None:
                yield node.symbol
                node = packed.tree

    return "".join(walk())


for text in ("abracadabra", "zzzz", "she sells sea shells by the sea shore", "".join(chr(97 + i * i % 26) * (i % 5 + 1) for i in range(40))):
    packed = pack(text)
    table = dict(packed.tree.codes())
    print(len(text) * 8, packed.length, unpack(packed) == text, sorted(table.items(), key=lambda kv: (len(kv[1]), kv[0]))[:6])
    prefixes = sorted(table.values())
    assert not any(b.startswith(a) for a, b in zip(prefixes, prefixes[1:]))
    print(hex(packed.bits)[:40], packed.bits.bit_length(), sum(n * len(table[c]) for c, n in Counter(text).items()) == packed.length)
