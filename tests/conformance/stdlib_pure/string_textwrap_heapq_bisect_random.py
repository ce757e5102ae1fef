import bisect
import heapq
import random
import string
import textwrap

print(
    string.ascii_lowercase,
    string.digits,
    string.punctuation,
    string.capwords("hello big world"),
    string.Template("$a and ${b} $$").substitute(a=1, b="two"),
    string.Template("$x $y").safe_substitute(x=1),
)
try:
    string.Template("$missing").substitute()
except KeyError as e:
    print("KeyError", e)
text = "The quick brown fox jumps over the lazy dog, again and again."
print(
    textwrap.wrap(text, 20),
    textwrap.fill(text, 30),
    textwrap.shorten(text, 25),
    textwrap.dedent("  a\n    b\n  c"),
    textwrap.indent("a\n\nb", "> "),
    sep="\n",
)
h = []
for x in (5, 1, 4, 2, 3):
    heapq.heappush(h, x)
print(
    h[0],
    [heapq.heappop(h) for _ in range(5)],
    heapq.nlargest(2, [3, 9, 1]),
    heapq.nsmallest(2, "hello"),
    list(heapq.merge([1, 4], [2, 3])),
    heapq.heappushpop([1, 2], 0),
    heapq.heapreplace([1, 2], 9),
)
l = [1, 3, 3, 5]
print(
    bisect.bisect(l, 3),
    bisect.bisect_left(l, 3),
    bisect.bisect(l, 0),
    bisect.insort(l, 4),
    l,
    bisect.bisect_left([(1, "a"), (2, "b")], 2, key=lambda t: t[0]),
)
r = random.Random(42)
print(
    r.random(),
    r.randint(1, 100),
    r.choice("abc"),
    r.sample(range(10), 3),
    r.shuffle(x := list(range(5))),
    x,
    r.uniform(1, 2),
    r.gauss(0, 1),
    r.choices("ab", k=4),
    r.getrandbits(40),
    r.randrange(0, 100, 7),
)
