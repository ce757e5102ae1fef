# Managers that may be entered again: nested, in recursion, in generators that interleave, by several names, with a stack of their own.
class Single:
    def __enter__(self):
        if getattr(self, "open", False):
            raise RuntimeError("already open")
        self.open = True
        return self

    def __exit__(self, *exc):
        self.open = False


class Counting:
    def __init__(self):
        self.depth, self.peak = 0, 0

    def __enter__(self):
        self.depth += 1
        self.peak = max(self.peak, self.depth)
        return self.depth

    def __exit__(self, *exc):
        self.depth -= 1
        return exc[0] is KeyError and self.depth == 0


class Stacked:
    def __init__(self):
        self.values = ["base"]

    def __call__(self, value):
        self.next = value
        return self

    def __enter__(self):
        self.values.append(self.next)
        return self.values[-1]

    def __exit__(self, *exc):
        self.values.pop()


s = Single()
with s:
    try:
        with s:
            print("never")
    except RuntimeError as e:
        print(e, s.open)
print(s.open)
with s as again:
    print(again is s, s.open)

c = Counting()
with c as one, c as two, c as three:
    print(one, two, three)
print(c.depth, c.peak)


def recurse(n):
    with c as depth:
        return [depth] + (recurse(n - 1) if n else [])


print(recurse(4), c.depth)


def fails(n):
    with c:
        if n:
            fails(n - 1)
        raise KeyError(n)


print(fails(3), c.depth)


def gen(name):
    with c as d:
        yield f"{name}{d}"
        yield f"{name}{c.depth}"


a, b = gen("a"), gen("b")
print(next(a), next(b), next(a), next(b), c.depth)
print(list(a), c.depth)
b.close()
print(c.depth)

v = Stacked()
with v("x"):
    with v("y") as y:
        print(v.values, y)
        try:
            with v("z"):
                raise ValueError
        except ValueError:
            print(v.values)
    print(v.values)
print(v.values)
for i in range(3):
    with v(i):
        if i == 1:
            break
print(v.values)
lines = []


class Indent:
    level = 0

    def __enter__(self):
        Indent.level += 1
        return self

    def __exit__(self, *exc):
        Indent.level -= 1

    def __call__(self, text):
        lines.append("  " * Indent.level + text)
        return self


with Indent() as out:
    out("html")
    with out("body"):
        with out("p"):
            out("text")
        out("after")
print("\n".join(lines))
