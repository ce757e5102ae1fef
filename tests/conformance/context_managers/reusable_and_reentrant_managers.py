class Reentrant:
    def __init__(self):
        self.depth = 0

    def __enter__(self):
        self.depth += 1
        print("  " * self.depth + "in", self.depth)
        return self

    def __exit__(self, *a):
        print("  " * self.depth + "out", self.depth)
        self.depth -= 1


r = Reentrant()
with r:
    with r as again:
        print(again is r)
        with r, r:
            pass
with r:
    pass


class OneShot:
    used = False

    def __enter__(self):
        if self.used:
            raise RuntimeError("used before")
        self.used = True

    def __exit__(self, *a): ...


o = OneShot()
with o:
    pass
try:
    with o:
        pass
except RuntimeError as e:
    print(e)


class Stack:
    def __init__(self):
        self.saved, self.value = [], "initial"

    def __call__(self, v):
        self.pending = v
        return self

    def __enter__(self):
        self.saved.append(self.value)
        self.value = self.pending

    def __exit__(self, *a):
        self.value = self.saved.pop()


s = Stack()
with s("one"):
    print(s.value)
    with s("two"):
        print(s.value)
    print(s.value)
print(s.value)


def recursive(n):
    with r:
        return recursive(n - 1) + 1 if n else 0


print(recursive(3))


class Swap:
    def __init__(self, obj, name, value):
        self.args = obj, name, value

    def __enter__(self):
        obj, name, value = self.args
        self.old = getattr(obj, name)
        setattr(obj, name, value)

    def __exit__(self, *a):
        setattr(*self.args[:2], self.old)


class Settings:
    debug = False


try:
    with Swap(Settings, "debug", True):
        print(Settings.debug)
        raise ValueError
except ValueError:
    print(Settings.debug)
