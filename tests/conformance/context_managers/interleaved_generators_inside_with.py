class Guard:
    active = []

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        Guard.active.append(self.name)
        return self

    def __exit__(self, kind, *rest):
        Guard.active.remove(self.name)
        print("leave", self.name, kind and kind.__name__, Guard.active)


def worker(name, n):
    with Guard(name):
        for i in range(n):
            with Guard(f"{name}{i}"):
                yield name, i


tasks = [worker("a", 2), worker("b", 3), worker("c", 1)]
while tasks:
    for t in list(tasks):
        try:
            print(next(t), Guard.active)
        except StopIteration:
            tasks.remove(t)
x, y = worker("x", 5), worker("y", 5)
next(x), next(y), next(x)
try:
    x.throw(RuntimeError("only x"))
except RuntimeError as e:
    print(e)
print(Guard.active)
y.close()
print(Guard.active)
