from contextlib import ExitStack, contextmanager

opened = []


@contextmanager
def resource(n):
    opened.append(n)
    try:
        yield n * 2
    finally:
        opened.remove(n)


def use(count, fail_at=None):
    with ExitStack() as stack:
        values = []
        for i in range(count):
            if i == fail_at:
                raise RuntimeError(f"failing with {len(opened)} open")
            values.append(stack.enter_context(resource(i)))
        return sum(values), len(opened)


print(use(5), opened)
try:
    use(5, 3)
except RuntimeError as e:
    print(e, opened)
print(use(500), opened)


class Pool:
    def __init__(self, names):
        with ExitStack() as stack:
            self.items = [stack.enter_context(resource(n)) for n in names]
            self._stack = stack.pop_all()

    def __enter__(self):
        return self

    def __exit__(self, *a):
        return self._stack.__exit__(*a)


with Pool([7, 8]) as p:
    print(p.items, opened)
print(opened)
order = []
with ExitStack() as s:
    for i in range(1000):
        s.callback(order.append, i)
print(order[:3], order[-1], len(order))
with ExitStack() as outer:
    inner = outer.enter_context(ExitStack())
    inner.callback(print, "inner")
    outer.callback(print, "registered later, runs earlier")


def conditional(flag):
    with ExitStack() as s:
        if flag:
            s.enter_context(resource("optional"))
        return list(opened)


print(conditional(True), conditional(False))


def kwargs(**k):
    print(sorted(k.items()))


with ExitStack() as s:
    s.callback(kwargs, callback=2, x=3)
s = ExitStack()
s.callback(print, "dropped without close: never printed")
del s
print("end")
