class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def __reversed__(self):
        if self.right:
            yield from reversed(self.right)
        yield self.value
        if self.left:
            yield from reversed(self.left)

    def __contains__(self, v):
        print("contains", v)
        return any(x == v for x in self)

    @classmethod
    def build(cls, xs):
        for x in xs:
            yield cls(x)

    @staticmethod
    def countdown(n):
        while n:
            yield n
            n -= 1

    @property
    def values(self):
        yield from self

    def __call__(self, n):
        for _ in range(n):
            yield self.value

    def __getitem__(self, k):
        yield k

    def __add__(self, other):
        yield from self
        yield from other

    def __enter__(self):
        yield "a generator from __enter__"

    def __exit__(self, *a):
        pass

    def __len__(self):
        return sum(1 for _ in self)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return (f"{name}{i}" for i in range(2))


t = Tree(2, Tree(1), Tree(3))
print(list(t), list(reversed(t)), 3 in t, 9 in t, [x.value for x in Tree.build("ab")], list(Tree.countdown(3)))
print(list(t.values), list(t(2)), list(t["k"]), list(t + t), len(t), sorted(t, reverse=True), list(t.dynamic))
with t as e:
    print(list(e))
a, b, c = t
print(a, b, c, [*t, *t.left], max(t), sum(t), dict.fromkeys(t))
g = t.__iter__()
print(g.__qualname__, g.gi_frame.f_locals["self"] is t)


class Sub(Tree):
    def __iter__(self):
        yield "before"
        yield from super().__iter__()
        yield "after"


print(list(Sub(5)), list(Sub(1, Sub(0))))


class Infinite:
    def __iter__(self):
        n = 0
        while True:
            yield n
            n += 1


for i, x in zip(range(3), Infinite()):
    print(i, x, end=" ")
print(5 in Infinite())
