"""Context managers at work: settings are read, changed for a while, guarded, and every resource is given back.

context_managers.py [SERVICES.conf]
"""

import sys
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress

HERE = __file__.rpartition("/")[0] or "."


class Console:
    """Prints with an indentation that with statements set."""

    depth = 0

    def __call__(self, *words):
        print("  " * self.depth + " ".join(map(str, words)))

    @contextmanager
    def section(self, title):
        self(f"{title}:")
        self.depth += 1
        try:
            yield self
        finally:
            self.depth -= 1


say = Console()


class Problem(Exception):
    pass


class Where:
    """Adds to errors where they happened, without catching them."""

    def __init__(self, place):
        self.place = place

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if error is not None:
            error.add_note(f"in {self.place}")
        return False


class Settings(dict):
    """A section of the file; names that it lacks are looked up in the defaults."""

    def __init__(self, name, defaults=None):
        super().__init__()
        self.name, self.defaults = name, defaults

    def __missing__(self, key):
        if self.defaults is None:
            raise Problem(f"{self.name} has no {key}")
        return self.defaults[key]

    @contextmanager
    def changed(self, **values):
        """Other values while the block runs."""
        before = dict(self)
        self.update(values)
        try:
            yield self
        finally:
            self.clear()
            self.update(before)

    def transaction(self):
        return Transaction(self)


class Transaction:
    """All changes or none."""

    def __init__(self, settings):
        self.settings = settings

    def __enter__(self):
        self.saved = dict(self.settings)
        return self.settings

    def __exit__(self, kind, error, tb):
        if error is None:
            say("committed", {k: v for k, v in self.settings.items() if self.saved.get(k) != v})
            return None
        self.settings.clear()
        self.settings.update(self.saved)
        say(f"rolled back: {error}")
        return isinstance(error, Problem)


def convert(text):
    if text in ("yes", "no"):
        return text == "yes"
    if "," in text:
        return [part.strip() for part in text.split(",")]
    for kind in (int, float):
        with suppress(ValueError):
            return kind(text)
    return text


def read(path):
    sections = {}
    current = None
    with open(path) as file:
        for number, line in enumerate(file, 1):
            with Where(f"{path.rpartition('/')[2]}, line {number}"):
                line = line.partition("#")[0].strip()
                if not line:
                    continue
                if line.startswith("["):
                    name = line.strip("[]")
                    current = sections[name] = Settings(name, sections.get("defaults"))
                elif "=" not in line or current is None:
                    raise Problem(f"{line!r} is no setting")
                else:
                    key, _, value = line.partition("=")
                    current[key.strip()] = convert(value.strip())
    return sections


class Server:
    """Something that must be closed."""

    running = []

    def __init__(self, name, port):
        if port in [s.port for s in self.running]:
            raise Problem(f"port {port} is taken")
        self.name, self.port = name, port
        self.running.append(self)
        say(f"{name} listens on {port}")

    def close(self):
        self.running.remove(self)
        say(f"{self.name} is closed")


def start_all(services):
    """Starts all services or none: what was started is closed again when one fails."""
    with ExitStack() as stack:
        for s in services:
            stack.enter_context(closing(Server(s.name, s["port"])))
        return stack.pop_all()


def main(path):
    services = read(path)
    defaults = services.pop("defaults")
    with say.section("settings"):
        for s in services.values():
            with say.section(s.name):
                for key in defaults:
                    say(f"{key:<8} {s[key]!r}", "" if key in s else "(default)")

    web = services["web"]
    with say.section("changed for a while"):
        with web.changed(debug=True, port=1):
            say("inside: ", web["debug"], web["port"])
        say("outside:", web["debug"], web["port"])

    with say.section("transactions"):
        with web.transaction() as w:
            w["workers"] = 16
        with web.transaction() as w:
            w["workers"] = 0
            raise Problem("a server without workers")
        say("workers:", web["workers"])

    with say.section("starting"):
        with start_all(services.values()):
            say(f"{len(Server.running)} servers run")
        say(f"{len(Server.running)} servers run")
    with say.section("starting with two on one port"):
        services["worker"]["port"] = web["port"]
        try:
            with start_all(services.values()):
                say("never reached")
        except Problem as e:
            say(f"nothing runs ({len(Server.running)}): {e}")

    with say.section("errors say where"):
        try:
            with Where("the second block"), Where("the first block"):
                defaults["colour"]
        except Problem as e:
            say(f"{e}; {'; '.join(e.__notes__)}")

    for quiet in (True, False):
        with nullcontext() if quiet else say.section("perhaps indented"):
            say("quiet" if quiet else "not quiet")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else f"{HERE}/data/services.conf")
