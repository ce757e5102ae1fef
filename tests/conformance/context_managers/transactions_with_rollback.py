# Transactions over a store: nested savepoints, rollback of the inner only, commit hooks, errors in rollback, reuse refused.
import contextlib


class Store:
    def __init__(self):
        self.data, self.stack, self.hooks = {}, [], []

    def __setitem__(self, key, value):
        if not self.stack:
            raise RuntimeError("no transaction")
        self.stack[-1].setdefault(key, self.data.get(key, ...))
        self.data[key] = value

    def on_commit(self, hook):
        self.hooks.append((len(self.stack), hook))

    @contextlib.contextmanager
    def transaction(self, name):
        self.stack.append({})
        depth = len(self.stack)
        try:
            yield self
        except BaseException as e:
            for key, old in reversed(self.stack.pop().items()):
                if old is ...:
                    del self.data[key]
                else:
                    self.data[key] = old
            self.hooks = [h for h in self.hooks if h[0] < depth]
            print(f"{name}: rolled back by {type(e).__name__}")
            raise
        else:
            undo = self.stack.pop()
            if self.stack:
                self.stack[-1] = undo | self.stack[-1]
                self.hooks = [(min(d, depth - 1), h) for d, h in self.hooks]
            else:
                hooks, self.hooks = self.hooks, []
                for _, hook in hooks:
                    hook()
            print(f"{name}: committed")


s = Store()
with s.transaction("first"):
    s["a"] = 1
    s.on_commit(lambda: print("hook a"))
print(s.data)

with s.transaction("outer"):
    s["a"] = 2
    s.on_commit(lambda: print("hook outer"))
    with contextlib.suppress(ValueError), s.transaction("inner"):
        s["a"], s["b"] = 3, 4
        s.on_commit(lambda: print("never"))
        raise ValueError
    print(s.data)
    with s.transaction("other inner"):
        s["c"] = 5
        s.on_commit(lambda: print("hook inner"))
print(s.data)

try:
    with s.transaction("outer"):
        with s.transaction("inner"):
            s["a"] = 100
            s["d"] = 1
        raise KeyError("after the inner one")
except KeyError:
    print(s.data)

try:
    s["x"] = 1
except (RuntimeError, AttributeError) as e:
    print(e)


def early(n):
    for i in range(n):
        with s.transaction(f"loop {i}"):
            s["i"] = i
            if i == 1:
                return i
            if i == 0:
                continue
    return None


print(early(5), s.data["i"])


def steps():
    with s.transaction("generator"):
        s["g"] = 1
        yield s.data["g"]
        s["g"] = 2
        yield s.data["g"]


g = steps()
print(next(g))
g.close()
print("g" in s.data, s.stack)
print(list(steps()), s.data["g"])
try:
    with s.transaction("interrupted"):
        s["a"] = 0
        raise KeyboardInterrupt
except KeyboardInterrupt:
    print(s.data["a"])
t = s.transaction("once")
with t:
    pass
try:
    with t:
        pass
except (RuntimeError, AttributeError) as e:
    print(e)
