# A decorator pair for commands with undo, grouping of commands, a bounded history, and events before and after.
import functools


class Command:
    def __init__(self, do):
        functools.update_wrapper(self, do)
        self.do, self.inverse, self.guards = do, None, []

    def undo(self, function):
        self.inverse = function
        return self

    def guard(self, function):
        self.guards.append(function)
        return self

    def __set_name__(self, owner, name):
        self.name = name
        owner.commands = {**getattr(owner, "commands", {}), name: self}

    def __get__(self, instance, owner=None):
        return self if instance is None else functools.partial(self, instance)

    def __call__(self, instance, *args):
        for g in self.guards:
            if reason := g(instance, *args):
                raise PermissionError(f"{self.name}: {reason}")
        memo = self.do(instance, *args)
        instance.remember(self, args, memo)
        return memo


class Document:
    limit = 3

    def __init__(self):
        self.text, self.history, self.future, self.group = "", [], [], None

    def remember(self, command, args, memo):
        (self.history if self.group is None else self.group).append((command, args, memo))
        self.future.clear()
        del self.history[:-self.limit]

    @Command
    def insert(self, at, text):
        "Puts text in."
        self.text = self.text[:at] + text + self.text[at:]

    @insert.undo
    def insert(self, memo, at, text):
        self.text = self.text[:at] + self.text[at + len(text):]

    @insert.guard
    def insert(self, at, text):
        return at > len(self.text) and f"{at} is past the end"

    @Command
    def delete(self, start, stop):
        gone, self.text = self.text[start:stop], self.text[:start] + self.text[stop:]
        return gone

    @delete.undo
    def delete(self, gone, start, stop):
        self.text = self.text[:start] + gone + self.text[start:]

    def back(self):
        if not self.history:
            return False
        self._reverse(self.history[-1])
        self.future.append(self.history.pop())
        return True

    def _reverse(self, entry):
        command, args, memo = entry
        if isinstance(command, list):
            for e in reversed(command):
                self._reverse(e)
        else:
            command.inverse(self, memo, *args)

    def again(self):
        if not self.future:
            return False
        future = self.future
        command, args, _ = future.pop()
        self.future = []
        if isinstance(command, list):
            with self:
                for c, a, _ in command:
                    c(self, *a)
        else:
            command(self, *args)
        self.future = future
        return True

    def __enter__(self):
        self.group = []
        return self

    def __exit__(self, kind, value, tb):
        group, self.group = self.group, None
        if kind:
            for e in reversed(group):
                self._reverse(e)
        else:
            self.remember(group, (), None)


d = Document()
d.insert(0, "hello")
d.insert(5, " world")
print(d.text, d.delete(0, 1), d.text)
print(d.back(), d.text, d.back(), d.text, d.again(), d.text, d.again(), d.text, d.again())
with d:
    d.insert(0, "[")
    d.insert(len(d.text), "]")
print(d.text, d.back(), d.text, d.again(), d.text)
try:
    with d:
        d.delete(0, 3)
        d.insert(100, "!")
except PermissionError as e:
    print(e, "|", d.text)
while d.back():
    print("undone:", d.text)
print(sorted(Document.commands), Document.insert.__doc__, Document.insert.__name__, d.insert.func is Document.insert)
