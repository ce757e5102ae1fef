"""A trie of words: insertion, deletion, completion by lazy generators, fuzzy search, and its size as it shrinks."""

from itertools import islice


class Trie:
    __slots__ = ("children", "count")

    def __init__(self, words=()):
        self.children, self.count = {}, 0
        for w in words:
            self.add(w)

    def add(self, word):
        node = self
        for c in word:
            node = node.children.setdefault(c, Trie())
        node.count += 1

    def remove(self, word):
        path = [(None, self)]
        for c in word:
            node = path[-1][1].children.get(c)
            if node is None:
                raise KeyError(word)
            path.append((c, node))
        if not path[-1][1].count:
            raise KeyError(word)
        path[-1][1].count -= 1
        while len(path) > 1:
            c, node = path.pop()
            if node.children or node.count:
                break
            del path[-1][1].children[c]

    def __contains__(self, word):
        node = self.find(word)
        return node is not None and node.count > 0

    def find(self, prefix):
        node = self
        for c in prefix:
            if (node := node.children.get(c)) is None:
                return None
        return node

    def words(self, prefix=""):
        node = self.find(prefix)
        if node is not None:
            yield from ((prefix + rest, n) for rest, n in node._below())

    def _below(self, path=""):
        if self.count:
            yield path, self.count
        for c in sorted(self.children):
            yield from self.children[c]._below(path + c)

    def like(self, word, errors):
        row = list(range(len(word) + 1))
        for c in sorted(self.children):
            yield from self.children[c]._like(c, word, row, errors, c)

    def _like(self, c, word, above, errors, path):
        row = [above[0] + 1]
        for i, w in enumerate(word, 1):
            row.append(min(row[-1] + 1, above[i] + 1, above[i - 1] + (w != c)))
        if self.count and row[-1] <= errors:
            yield row[-1], path
        if min(row) <= errors:
            for d in sorted(self.children):
                yield from self.children[d]._like(d, word, row, errors, path + d)

    def __len__(self):
        return sum(1 for _ in self._below())

    def nodes(self):
        return 1 + sum(c.nodes() for c in self.children.values())


t = Trie("she sells sea shells by the sea shore the shells she sells are surely sea shells".split())
print(len(t), t.nodes(), list(t.words("she")), list(islice(t.words("s"), 3)), list(t.words("x")))
print("sea" in t, "se" in t, "" in t, sorted(t.like("sell", 1)), sorted(t.like("shoes", 2)))
for w in ("sea", "sea", "sea", "shells", "by"):
    t.remove(w)
print(len(t), t.nodes(), "sea" in t, list(t.words("s")))
for w in ("sea", "sh", "zebra"):
    try:
        t.remove(w)
    except KeyError as e:
        print("KeyError", e)
t.add("")
print(len(t), "" in t, next(t.words()))
