# ExitStack: pop_all hands the cleanup on, callbacks with arguments, push of bound methods and functions, __exit__ called by hand, close.
import contextlib


class Resource:
    def __init__(self, name, fail=False):
        self.name, self.fail = name, fail

    def __enter__(self):
        if self.fail:
            raise OSError(f"cannot open {self.name}")
        print("open", self.name)
        return self

    def __exit__(self, *exc):
        print("close", self.name, exc[0] and exc[0].__name__)


def open_all(*names):
    with contextlib.ExitStack() as stack:
        files = [stack.enter_context(Resource(n, fail=n.startswith("bad"))) for n in names]
        stack.callback(print, "a callback that stays", sep="!")
        return files, stack.pop_all()


files, closer = open_all("a", "b")
print([f.name for f in files])
with closer:
    print("using")
try:
    open_all("a", "bad", "c")
except OSError as e:
    print(e)

stack = contextlib.ExitStack()


@stack.callback
def first():
    print("first callback")


@stack.push
def swallow(kind, value, tb):
    print("push saw", kind and kind.__name__)
    return kind is ValueError


stack.push(Resource("pushed, not entered"))
stack.push(Resource("bound").__exit__)
print(stack.callback(print, "kept") is print, first.__name__, swallow.__name__)
try:
    with stack:
        raise ValueError("x")
    print("swallowed")
finally:
    stack.close()
    print("closed twice is fine")

with contextlib.ExitStack() as outer:
    inner = outer.enter_context(contextlib.ExitStack())
    inner.callback(print, "inner")
    outer.callback(print, "outer")

with contextlib.ExitStack() as s:
    s.callback(lambda: s.callback(print, "added while closing"))
    s.callback(print, "normal")

s = contextlib.ExitStack()
s.callback(print, "by hand")
print(s.__exit__(None, None, None))
s.push(lambda *exc: True)
print(s.__exit__(KeyError, KeyError("k"), None))
for wrong in (lambda: s.enter_context(3), lambda: s.push(3), lambda: s.callback(), lambda: contextlib.ExitStack(1)):
    try:
        print(wrong())
    except TypeError as e:
        print(e)


class Sub(contextlib.ExitStack):
    def __init__(self, name):
        super().__init__()
        self.name = name


sub = contextlib.ExitStack()
try:
    moved = Sub("x").pop_all()
except TypeError as e:
    print(e)


def fails(n):
    raise ArithmeticError(n)


try:
    with contextlib.ExitStack() as s:
        s.callback(fails, 1)
        s.callback(fails, 2)
        raise KeyError("body")
except ArithmeticError as e:
    while e:
        print(repr(e), e.__suppress_context__)
        e = e.__context__


def conditional(keep):
    with contextlib.ExitStack() as s:
        s.enter_context(Resource("temporary"))
        if keep:
            return s.pop_all().close
    return None


conditional(False)
conditional(True)()
