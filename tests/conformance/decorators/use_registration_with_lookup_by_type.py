# A decorator that registers handlers by exception or event type, found by walking the MRO.
class Registry:
    def __init__(self, name):
        self.name = name
        self.handlers = {}

    def handles(self, *types, priority=0):
        def register(function):
            for t in types:
                self.handlers.setdefault(t, []).append((priority, len(self.handlers), function))
            return function
        return register

    def dispatch(self, event):
        for t in type(event).__mro__:
            if t in self.handlers:
                for _, _, function in sorted(self.handlers[t], key=lambda h: (-h[0], h[1])):
                    yield function.__name__, function(event)

    def __repr__(self):
        return f"<{self.name}: {', '.join(t.__name__ for t in self.handlers)}>"


class Event:
    def __init__(self, **fields):
        self.__dict__.update(fields)


class Click(Event):
    pass


class DoubleClick(Click):
    pass


ui = Registry("ui")


@ui.handles(Event)
def anything(event):
    return sorted(vars(event))


@ui.handles(Click, priority=2)
@ui.handles(DoubleClick)
def position(event):
    return event.x, event.y


@ui.handles(Click, DoubleClick, priority=1)
def button(event):
    return getattr(event, "button", "left")


class Recorder:
    log = []

    @ui.handles(DoubleClick, priority=5)
    def note(event):
        Recorder.log.append(type(event).__name__)
        return len(Recorder.log)


print(ui)
for e in (Event(a=1), Click(x=1, y=2), DoubleClick(x=3, y=4, button="right")):
    print(type(e).__name__)
    for name, result in ui.dispatch(e):
        print("   ", name, result)
print(Recorder.log, Recorder.note.__qualname__, position.__name__)
print(list(ui.dispatch(3)))
try:
    list(ui.dispatch(Click(x=1)))
except AttributeError as e:
    print(e)
