# An editor: commands as plugins, undo and redo, observers by weak references, macros, a config file.
import configparser
import gc
import io
import shlex
import weakref
from abc import ABC, abstractmethod
from collections import deque
from contextlib import contextmanager
from functools import partialmethod, singledispatchmethod, wraps


class Registry(type(ABC)):
    commands = {}

    def __new__(meta, name, bases, space, *, names=(), **options):
        cls = super().__new__(meta, name, bases, space, **options)
        for alias in (names.split() if isinstance(names, str) else names):
            if meta.commands.setdefault(alias, cls) is not cls:
                raise TypeError(f"{alias} is taken by {meta.commands[alias].__name__}")
        return cls

    def __call__(cls, *args):
        try:
            return super().__call__(*args)
        except TypeError as error:
            raise CommandError(f"{cls.__name__}: {str(error).split(') ', 1)[-1]}") from None


class CommandError(Exception):
    pass


class Command(ABC, metaclass=Registry):
    @abstractmethod
    def do(self, editor): ...

    @abstractmethod
    def undo(self, editor): ...

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in sorted(vars(self).items()) if not k.startswith('_'))})"


class Insert(Command, names="insert i"):
    def __init__(self, at, text):
        self.at, self.text = int(at), text

    def do(self, editor):
        editor.text = editor.text[:self.at] + self.text + editor.text[self.at:]

    def undo(self, editor):
        editor.text = editor.text[:self.at] + editor.text[self.at + len(self.text):]


class Delete(Insert, names=["delete", "d"]):
    def __init__(self, at, count=1):
        self.at, self.count = int(at), int(count)

    def do(self, editor):
        self.text = editor.text[self.at:self.at + self.count]
        super().undo(editor)

    def undo(self, editor):
        super().do(editor)


class Map(Command, names="map"):
    def __init__(self, method, *args):
        self.method, self.args = method, args

    def do(self, editor):
        self._old = editor.text
        try:
            editor.text = getattr(str, self.method)(editor.text, *self.args)
        except AttributeError as error:
            raise CommandError(f"no {error.name}") from error

    def undo(self, editor):
        editor.text = self._old


class Macro(Command):
    def __init__(self, *parts):
        self.parts = parts

    def do(self, editor):
        done = []
        try:
            for part in self.parts:
                part.do(editor)
                done.append(part)
        except CommandError:
            while done:
                done.pop().undo(editor)
            raise

    def undo(self, editor):
        for part in reversed(self.parts):
            part.undo(editor)


def quiet(method):
    @wraps(method)
    def wrapper(self, *args, **kwargs):
        before = self.text
        try:
            return method(self, *args, **kwargs)
        except CommandError as error:
            self.notify("error", str(error))
        finally:
            if self.text != before:
                self.notify("changed", self.text)
    return wrapper


class Editor:
    def __init__(self, text="", depth=None):
        self.text, self.done, self.undone = text, deque(maxlen=depth), []
        self.listeners = {}
        self._group = None

    def listen(self, event, callback):
        kind = weakref.WeakMethod if hasattr(callback, "__self__") else weakref.ref
        self.listeners.setdefault(event, []).append(kind(callback, lambda r: print("listener gone") or self.listeners[event].remove(r)))

    def notify(self, event, *args):
        for ref in list(self.listeners.get(event, ())):
            if (callback := ref()) is not None:
                callback(*args)

    @singledispatchmethod
    def run(self, command):
        raise CommandError(f"cannot run {command!r}")

    @run.register
    def _(self, command: Command):
        command.do(self)
        if self._group is not None:
            self._group.append(command)
        else:
            self.done.append(command)
            self.undone.clear()

    @run.register(str)
    def _(self, line):
        name, *args = shlex.split(line, comments=True) or [""]
        if name in ("undo", "redo"):
            return getattr(self, name)()
        try:
            cls = Registry.commands[name]
        except KeyError:
            raise CommandError(f"unknown: {name!r}") from None
        return self.run(cls(*args))

    @run.register
    def _(self, lines: list | tuple):
        with self.group():
            for line in lines:
                self.run(line)

    @contextmanager
    def group(self):
        outer, self._group = self._group, []
        try:
            yield
        except BaseException:
            for command in reversed(self._group):
                command.undo(self)
            self._group = outer
            raise
        group, self._group = self._group, outer
        (self.done if outer is None else outer).append(Macro(*group))

    def _shift(self, verb, source, target):
        source, target = getattr(self, source), getattr(self, target)
        if not source:
            raise CommandError(f"nothing to {verb}")
        target.append(command := source.pop())
        {"undo": command.undo, "redo": command.do}[verb](self)

    undo = partialmethod(_shift, "undo", "done", "undone")
    redo = partialmethod(_shift, "redo", "undone", "done")
    execute = quiet(lambda self, line: self.run(line))


class View:
    def __init__(self, name): self.name = name
    def show(self, text): print(f"{self.name}: {text}")


config = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
config.read_string("""
[editor]
depth = 4
start = hello
[macros]
shout = map upper
    i 0 ">> ${editor:start} "   # said twice
broken = i 0 xxx
    nothing at all
""")
editor = Editor(config["editor"]["start"], config.getint("editor", "depth"))
view, error_view = View("view"), View("error")
editor.listen("changed", view.show)
editor.listen("error", error_view.show)
for line in ["i 5 ' world'", "d 0", "i 0 J", "undo", "undo", "redo", "d 2 3", "redo", "jump", "i", "i x y", "map nope", "map replace l L", ""]:
    try:
        editor.execute(line)
    except Exception as error:
        print(type(error).__name__, error)
for name in config["macros"]:
    editor.execute(config["macros"][name].splitlines())
print(*editor.done, sep="\n")
while editor.done:
    editor.run("undo")
print(editor.text, len(editor.undone))
del error_view
gc.collect()
editor.execute("jump")
editor.execute(3.5)
for make in (lambda: Command(), lambda: type(Command)("Dup", (Command,), {}, names="d"), lambda: Registry("Half", (Command,), {"do": 1})()):
    try:
        make()
    except (TypeError, CommandError) as error:
        print(type(error).__name__, error)
print(sorted(Registry.commands), Editor.execute.__name__)
out = io.StringIO()
config["macros"].pop("broken")
config.write(out)
print(repr(out.getvalue()))
editor.listeners.clear()
