from contextlib import ExitStack


class CM:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__)
        return self.swallow


with ExitStack() as stack:
    a = stack.enter_context(CM("a"))
    b = stack.enter_context(CM("b"))
    f = stack.callback(print, "callback", 1, sep="-")
    print(a, b, f is print)
    pushed = stack.push(CM("pushed, not entered"))
    print(pushed.name)
    stack.push(lambda kind, value, tb: print("pushed function", kind))

    @stack.callback
    def at_exit():
        print("decorated callback")

    @stack.push
    def on_exit(kind, value, tb):
        print("decorated push", kind)

    print("body")
with ExitStack() as stack:
    stack.enter_context(CM("outer"))
    stack.enter_context(CM("swallows", True))
    stack.callback(print, "sees nothing of the error")
    stack.enter_context(CM("inner"))
    raise ValueError("v")
print("after")
s = ExitStack()
s.enter_context(CM("closed by hand"))
s.close()
s.close()
with ExitStack() as t:
    t.enter_context(CM("moved"))
    kept = t.pop_all()
print("not yet")
kept.close()
print(type(kept).__name__)
with ExitStack():
    pass


class Sub(ExitStack):
    pass


print(type(Sub().pop_all()).__name__)
for bad in (
    lambda: ExitStack().enter_context(5),
    lambda: ExitStack().push(5),
    lambda: ExitStack().callback(),
    lambda: ExitStack().enter_context(type("X", (), {"__enter__": lambda s: 1})()),
    lambda: ExitStack().push(CM),
):
    try:
        print(type(bad()).__name__)
    except TypeError as e:
        print(e)
