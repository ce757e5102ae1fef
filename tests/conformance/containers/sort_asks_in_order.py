# Which pairs a sort asks about, and in which order; what is left after an error, and after a list that was changed meanwhile.
import functools
import random


class Key:
    log = []
    fail = None

    def __init__(self, x, tag=""):
        self.x, self.tag = x, tag

    def __lt__(self, other):
        Key.log.append((self.x, other.x))
        if Key.fail is not None and len(Key.log) == Key.fail:
            raise ValueError(f"at {self.x} < {other.x}")
        return self.x < other.x

    def __repr__(self):
        return f"{self.x}{self.tag}"


def lists(n, random):
    yield [random.randrange(n + 1) for _ in range(n)]
    yield list(range(n))
    yield list(range(n))[::-1]
    yield [random.randrange(3) for _ in range(n)]
    yield [n - i // 3 for i in range(n)]


random = random.Random(5)
for n in [*range(10), 17, 33, 63]:
    for values in lists(n, random):
        for reverse in (False, True):
            Key.log = []
            out = sorted([Key(x, chr(97 + i % 26)) for i, x in enumerate(values)], reverse=reverse)
            print(n, reverse, out if n < 12 else sum(i * k.x for i, k in enumerate(out)), Key.log if n < 7 else len(Key.log))

for n in (0, 1, 2, 5, 9, 40):
    words = [f"w{random.randrange(10)}{i}" for i in range(n)]
    Key.log = []
    words.sort(key=lambda w: Key(int(w[1])))
    print(words[:12], len(Key.log))
    words.sort(key=lambda w: Key(-int(w[1])), reverse=True)
    print(words[:12], len(Key.log))

for fail in (1, 3, 6):
    Key.log, Key.fail = [], fail
    values = [Key(x) for x in (5, 3, 4, 1, 2, 0)]
    try:
        values.sort()
    except ValueError as e:
        print(e, sorted(k.x for k in values), Key.log)
    Key.fail = None


class Meddler(Key):
    def __lt__(self, other):
        target.append(1)
        return self.x < other.x


target = [Meddler(2), Meddler(1), Meddler(3)]
try:
    target.sort()
except ValueError as e:
    print(e, target)

log = []


def compare(x, y):
    log.append((x, y))
    return (x > y) - (x < y)


print(sorted([3, 1, 2, 5, 4, 4], key=functools.cmp_to_key(compare)), log)
print(sorted([[Key(2)], [Key(1)], [Key(3)]], reverse=True))
many = [Key(random.randrange(1000)) for _ in range(1000)]
print([k.x for k in sorted(many)] == sorted(k.x for k in many), min(many).x == min(k.x for k in many))
