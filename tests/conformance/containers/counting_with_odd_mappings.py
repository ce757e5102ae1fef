"""Counter counts in place what a plain dict can, and asks everything else."""

from collections import Counter, OrderedDict, defaultdict
from collections import _count_elements as count_elements


class Loud(Counter):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


class Asked(Counter):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)


class Word:
    def __init__(self, text):
        self.text = text

    def __hash__(self):
        return len(self.text)

    def __eq__(self, other):
        return isinstance(other, Word) and self.text.lower() == other.text.lower()

    def __repr__(self):
        return f"Word({self.text!r})"


print(Loud("aab"))
print(Asked("aab"))
print(Counter(map(Word, ["A", "b", "a", "BB", "bb", "c"])))

# Counts beyond small numbers, and of other kinds.
start = Counter(a=2**60 - 1, b=1.5, c=True)
start.update("abcabc")
print(start, [type(v).__name__ for v in start.values()])
try:
    Counter({"a": "text"}).update("a")
except TypeError as e:
    print(e)

for mapping in ({}, OrderedDict(), defaultdict(list), defaultdict(None)):
    count_elements(mapping, iter("hello"))
    print(type(mapping).__name__, sorted(mapping.items()))


class Bare:
    def __init__(self):
        self.log = []

    def get(self, key, default):
        self.log.append(key)
        return default

    def __setitem__(self, key, value):
        self.log.append((key, value))


bare = Bare()
count_elements(bare, range(2))
print(bare.log)


def failing():
    yield "x"
    yield "x"
    raise KeyError("stop")


c = Counter()
for iterable in (failing(), ["y", []], 5):
    try:
        c.update(iterable)
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
print(c)

# Equal keys of different kinds share a count.
print(Counter([1, True, 1.0, 2, 2 + 0j, "1"]))
print(Counter([0.0, -0.0, 0, False, None, None, ()]).most_common(2))
nan = float("nan")
print(len(Counter([nan, nan, float("nan")])))
print(Counter("abcabca") - Counter("aab"), +Counter(a=-1, b=2), Counter("ab") | Counter("bc"), Counter("abb") & Counter("bbc"))
