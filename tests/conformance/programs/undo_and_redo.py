"""An editor with commands that undo themselves, macros, a history that branches, and observers by weak references."""

import weakref
from functools import wraps


class Command:
    def __init__(self, do, undo, name):
        self.do, self.undo, self.name = do, undo, name

    def __repr__(self):
        return self.name


def recorded(method):
    @wraps(method)
    def wrapper(self, *args, **kwargs):
        steps = method(self, *args, **kwargs)
        do, undo = next(steps), next(steps)
        shown = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
        self.run(Command(do, undo, f"{method.__name__}({shown})"))
        return self

    return wrapper


class Editor:
    def __init__(self, text=""):
        self.text, self.done, self.undone, self.macro = text, [], [], None
        self.observers = weakref.WeakSet()

    def run(self, command):
        command.do()
        if self.macro is not None:
            self.macro.append(command)
        else:
            self.done.append(command)
            self.undone.clear()
            self.tell("did", command)

    def tell(self, what, command):
        for o in sorted(self.observers, key=lambda o: o.name):
            o.seen.append((what, command.name))

    @recorded
    def insert(self, at, text):
        def do():
            self.text = self.text[:at] + text + self.text[at:]

        def undo():
            self.text = self.text[:at] + self.text[at + len(text) :]

        yield do
        yield undo

    @recorded
    def delete(self, start, stop=None):
        """Deletes part of the text."""
        cut = slice(start, stop)
        gone = []

        def do():
            gone.append(self.text[cut])
            self.text = self.text[: cut.indices(len(self.text))[0]] + self.text[cut.indices(len(self.text))[1] :]

        def undo():
            i = min(start, len(self.text))
            self.text = self.text[:i] + gone.pop() + self.text[i:]

        yield do
        yield undo

    def __enter__(self):
        self.macro = []
        return self

    def __exit__(self, kind, value, tb):
        steps, self.macro = self.macro, None
        if kind is not None:
            for c in reversed(steps):
                c.undo()
            return issubclass(kind, ValueError)
        both = Command(lambda: [c.do() for c in steps], lambda: [c.undo() for c in reversed(steps)], f"macro{steps}")
        self.done.append(both)
        self.undone.clear()
        self.tell("did", both)

    def undo(self, times=1):
        for _ in range(min(times, len(self.done))):
            self.undone.append(self.done.pop())
            self.undone[-1].undo()
            self.tell("undid", self.undone[-1])
        return self

    def redo(self):
        if self.undone:
            self.done.append(self.undone.pop())
            self.done[-1].do()
        return self


class Watcher:
    def __init__(self, name):
        self.name, self.seen = name, []


e = Editor("hello")
w, short = Watcher("w"), Watcher("short")
e.observers |= {w, short}
e.insert(5, " world").insert(0, ">> ")
print(e.text, e.done)
del short
print(e.undo().text, "|", e.undo(5).text, "|", e.redo().text, e.undone)
with e:
    e.insert(0, "A").delete(1, 3)
    print("inside", e.text, e.macro)
print(e.text, e.done[-1], e.undo().text, e.redo().text, e.undo().undone)
with e:
    e.delete(0, 2)
    raise ValueError("undone by itself")
print(e.text)
try:
    with e:
        e.insert(0, "zz")
        raise KeyError("passed on")
except KeyError as k:
    print(k, e.text, e.macro)
e.delete(2)
print(e.text, e.undo(2).text, e.undone, Editor.delete.__doc__, Editor.insert.__name__)
print(w.seen, len(e.observers))
