# ExitStack: order of exits, what each of them sees, and the contexts of what they raise.
import contextlib

def chain(e):
    out = []
    while e:
        out.append(repr(e))
        e = e.__context__
    return out

class M:
    def __init__(self, name, raises=None, swallow=False):
        self.name, self.raises, self.swallow = name, raises, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, t, v, tb):
        print("exit", self.name, repr(v), v.__context__ if v else None)
        if self.raises:
            raise self.raises
        return self.swallow

def attempt(f):
    try:
        print("result", f())
    except BaseException as e:
        print("raised", chain(e), repr(e.__cause__))

def plain():
    with contextlib.ExitStack() as s:
        print(s.enter_context(M("a")), s.enter_context(M("b")))
        s.callback(print, "called", 1, end="!\n")
        s.push(lambda *args: print("pushed", args[0]))
        return "value"

def replaced():
    with contextlib.ExitStack() as s:
        s.enter_context(M("outer"))
        s.enter_context(M("middle", raises=KeyError("from exit")))
        s.enter_context(M("inner"))
        raise ValueError("body")

def swallowed():
    with contextlib.ExitStack() as s:
        s.enter_context(M("outer"))
        s.enter_context(M("swallows", swallow=True))
        s.enter_context(M("raises", raises=TypeError("t")))
    return "after"

def kept():
    with contextlib.ExitStack() as s:
        s.enter_context(M("kept"))
        t = s.pop_all()
    print("still open")
    t.close()

for f in plain, replaced, swallowed, kept:
    attempt(f)
s = contextlib.ExitStack()
for bad in (5, object()):
    try:
        s.enter_context(bad)
    except TypeError as e:
        print(e)

@contextlib.contextmanager
def generator(fail):
    print("before")
    try:
        yield 1
    except ValueError as e:
        print("saw", e)
        if fail:
            raise RuntimeError("new") from e
    print("after")

def manager(fail):
    with generator(fail):
        raise ValueError("v")
    return "done"

attempt(lambda: manager(False))
attempt(lambda: manager(True))

@contextlib.contextmanager
def twice():
    yield 1
    yield 2

@contextlib.contextmanager
def never():
    return
    yield

def use(m):
    with m():
        pass

attempt(lambda: use(twice))
attempt(lambda: use(never))
@generator(False)
def decorated(): return "decorated"
attempt(decorated)
attempt(decorated)
