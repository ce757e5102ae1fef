def outer(n):
    def scale(f):
        def w(x):
            return f(x) * n

        return w

    @scale
    def inner(x):
        return x + n

    n += 1
    return inner


print(outer(2)(10), outer(5)(1))


def factory():
    handlers = {}

    def on(event):
        def deco(f):
            handlers.setdefault(event, []).append(f)
            return f

        return deco

    for i in range(3):

        @on(f"e{i % 2}")
        def handler(x, i=i):
            return x * i

    return {k: [h(10) for h in v] for k, v in handlers.items()}


print(factory())
log = []


def note(f):
    log.append(f.__qualname__)
    return f


class A:
    @note
    def m(self):
        @note
        def inner():
            @note
            class Local:
                @note
                def deep(self): ...

        inner()

    @note
    class Nested:
        @note
        @staticmethod
        def s(): ...


A().m()
print(log)
if True:

    @note
    def conditional(): ...


for k in range(2):

    @note
    def looped(): ...


try:
    raise ValueError
except ValueError:

    @note
    def handled(): ...


with_lambda = note(lambda: 0)
print(log[-5:])
