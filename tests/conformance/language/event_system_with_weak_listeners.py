# Events: decorators that register, weak listeners, priorities, errors of listeners gathered in a group.
import weakref
from collections import defaultdict
from contextlib import contextmanager
from functools import partial, wraps
from itertools import count


class Bus:
    def __init__(self):
        self._listeners = defaultdict(list)
        self._order = count()
        self.history = []

    def on(self, *events, priority=0, once=False):
        def register(f):
            for event in events:
                entry = (-priority, next(self._order), self._ref(f), once)
                self._listeners[event].append(entry)
                self._listeners[event].sort(key=lambda e: e[:2])
            return f

        return register

    @staticmethod
    def _ref(f):
        return weakref.WeakMethod(f) if hasattr(f, "__self__") else (lambda: f)

    def emit(self, event, /, *args, **kwargs):
        errors, results, kept = [], [], []
        for entry in self._listeners[event]:
            _, _, ref, once = entry
            listener = ref()
            if listener is None:
                continue
            try:
                results.append(listener(*args, **kwargs))
            except Exception as e:
                e.add_note(f"in {getattr(listener, '__name__', listener)}")
                errors.append(e)
            if not once:
                kept.append(entry)
        self._listeners[event] = kept
        self.history.append((event, len(results), len(errors)))
        if errors:
            raise ExceptionGroup(f"listeners of {event!r}", errors)
        return results

    @contextmanager
    def muted(self, event):
        saved, self._listeners[event] = self._listeners[event], []
        try:
            yield self
        finally:
            self._listeners[event] = saved + self._listeners[event]


bus = Bus()


def logged(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        result = f(*args, **kwargs)
        print(f"{f.__name__}{args}{kwargs or ''} -> {result!r}")
        return result

    return wrapper


@bus.on("start", "restart", priority=5)
@logged
def first(who, *, loud=False):
    return who.upper() if loud else who


@bus.on("start", once=True)
@logged
def greet(who, **_):
    return f"hello {who}"


class Widget:
    def __init__(self, name):
        self.name = name
        bus.on("start", "stop")(self.handle)

    def handle(self, who, **_):
        return f"{self.name}: {who}"


w1, w2 = Widget("w1"), Widget("w2")
print(bus.emit("start", "ann"))
print(bus.emit("start", "bob", loud=True))
del w1
print(bus.emit("stop", "cid"), bus.emit("nothing"), bus.emit("restart", "x"))
bus.on("stop")(partial(int, base=2))
bus.on("stop", priority=-1)(lambda who: who / 2)
try:
    bus.emit("stop", "101")
except* TypeError as e:
    print("type errors", [str(x) for x in e.exceptions], [x.__notes__[0].split(" at ")[0] for x in e.exceptions])
try:
    bus.emit("stop", "xyz")
except ExceptionGroup as e:
    print(e.message, [type(x).__name__ for x in e.exceptions])
with bus.muted("start") as b:
    print(b.emit("start", "quiet"))
    b.on("start")(lambda who, **k: "added while muted")
print(bus.emit("start", "dan"), bus.history)
