import sys


class CM:
    def __enter__(self):
        print("enter", repr(sys.exception()))
        return self

    def __exit__(self, kind, value, tb):
        print("exit", repr(sys.exception()), sys.exception() is value, kind is type(value) if kind else kind)
        return True


with CM():
    print("body", sys.exception())
with CM():
    raise ValueError("v")
print("after", sys.exception())
try:
    raise KeyError("outer")
except KeyError:
    with CM():
        print("body", repr(sys.exception()))
    with CM():
        raise ValueError("inner")
    print("back to", repr(sys.exception()))


class Inspect:
    def __enter__(self): ...

    def __exit__(self, kind, value, tb):
        frames = []
        while tb:
            frames.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        print(frames, repr(value.__context__))
        return True


def deep(n):
    if n:
        deep(n - 1)
    raise OSError("deep")


with Inspect():
    deep(2)
try:
    1 / 0
except ZeroDivisionError:
    with Inspect():
        raise KeyError("in handler")


class Normalises:
    def __enter__(self): ...

    def __exit__(self, kind, value, tb):
        print(kind.__name__, type(value).__name__, value.args, value.__traceback__ is tb)
        return True


with Normalises():
    raise ValueError
with Normalises():
    [][5]
with Normalises():
    undefined_name
with Normalises():
    raise StopIteration(7)


class Saved:
    kept = None

    def __enter__(self): ...
    def __exit__(self, *a):
        Saved.kept = a
        return True


with Saved():
    raise LookupError("kept")
print(Saved.kept[0].__name__, Saved.kept[1], Saved.kept[2].tb_lineno > 60)
