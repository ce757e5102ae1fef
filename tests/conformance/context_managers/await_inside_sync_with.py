class Pause:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        return (yield self.label)


class CM:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__)
        return kind is KeyError


async def main(name):
    with CM(name):
        with CM(name + ".inner"):
            got = await Pause(f"{name} waits")
            print(name, "got", got)
            if got == "fail":
                raise ValueError(name)
    return f"{name} done"


def step(c, v=None):
    try:
        return c.send(v)
    except StopIteration as e:
        return e.value
    except ValueError as e:
        return repr(e)


a, b = main("a"), main("b")
print(step(a), step(b))
print(step(b, "ok"), step(a, "fail"))
c = main("c")
step(c)
try:
    print(c.throw(KeyError("swallowed by the inner one")))
except StopIteration as e:
    print(e.value)
d = main("d")
step(d)
d.close()
e = main("e")
step(e)
del e
print("dropped")


async def many(n):
    if n == 0:
        return await Pause("bottom")
    with CM(f"level{n}"):
        return await many(n - 1)


m = many(3)
print(step(m), step(m, "up"))
