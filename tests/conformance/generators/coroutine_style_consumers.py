# Consumers that are primed and sent to: averagers, filters, broadcasts, a matcher; closing them from the outside and from within.
import functools


def primed(f):
    @functools.wraps(f)
    def start(*args, **kwargs):
        g = f(*args, **kwargs)
        next(g)
        return g
    return start


@primed
def average():
    total = count = 0
    mean = None
    while True:
        x = yield mean
        if x is None:
            return total, count
        total += x
        count += 1
        mean = total / count


@primed
def printer(name):
    try:
        while True:
            print(name, (yield))
    except GeneratorExit:
        print(name, "closed")


@primed
def where(predicate, target):
    try:
        while True:
            x = yield
            if predicate(x):
                target.send(x)
    finally:
        target.close()


@primed
def broadcast(*targets):
    try:
        while True:
            x = yield
            for t in targets:
                t.send(x)
    finally:
        for t in targets:
            t.close()


@primed
def batch(n, target):
    items = []
    try:
        while True:
            items.append((yield len(items)))
            if len(items) == n:
                target.send(tuple(items))
                items.clear()
    except GeneratorExit:
        if items:
            target.send(tuple(items))
        target.close()


@primed
def until(word, target):
    while (x := (yield)) != word:
        target.send(x)
    target.send("<end>")


a = average()
print([a.send(x) for x in (10, 20, 60)])
try:
    a.send(None)
except StopIteration as e:
    print("result", e.value)
sink = broadcast(where(lambda x: x % 2, printer("odd")), batch(2, printer("pairs")))
for i in range(5):
    sink.send(i)
sink.close()
u = until("stop", printer("line"))
for word in "a", "b", "stop", "c":
    try:
        u.send(word)
    except StopIteration:
        print("no longer listening at", word)


@primed
def stateful():
    state = "idle"
    while True:
        try:
            event = yield state
        except KeyError as e:
            state = f"error {e}"
            continue
        state = {"idle": {"go": "running"}, "running": {"pause": "idle", "halt": "halted"}}[state][event]
        if state == "halted":
            return state


s = stateful()
print(s.send("go"), s.send("pause"), s.throw(KeyError("power")))
try:
    s.send("go")
except KeyError as e:
    print("unknown", e)
print(s.gi_frame, list(s))
target = printer("dead")
target.close()
w = where(bool, target)
try:
    w.send(1)
except StopIteration as e:
    print("stop:", e.value)
except RuntimeError as e:
    print("RuntimeError:", e, "| from", repr(e.__cause__))
