def grep(pattern):
    hits = []
    try:
        while True:
            line = yield len(hits)
            if pattern in line:
                hits.append(line)
    except GeneratorExit:
        print(pattern, "->", hits)


def broadcast(*targets):
    try:
        while True:
            item = yield
            for t in targets:
                t.send(item)
    finally:
        for t in targets:
            t.close()


def start(g):
    next(g)
    return g


b = start(broadcast(*(start(grep(p)) for p in ("py", "th", "zz"))))
for line in ("python", "math", "numpy"):
    b.send(line)
b.close()


class Scheduler:
    def __init__(self):
        self.ready = []
        self.log = []

    def spawn(self, g):
        self.ready.append((g, None))

    def run(self):
        while self.ready:
            g, value = self.ready.pop(0)
            try:
                request = g.send(value)
            except StopIteration as e:
                self.log.append(e.value)
            else:
                kind, *args = request
                if kind == "spawn":
                    self.spawn(args[0])
                    self.ready.append((g, len(self.ready)))
                elif kind == "echo":
                    self.ready.append((g, args[0] * 2))


def child(n):
    got = yield "echo", n
    print("child", n, got)
    return f"child {n} done"


def parent():
    for i in range(3):
        size = yield "spawn", child(i)
        print("spawned, queue", size)
    return "parent done"


s = Scheduler()
s.spawn(parent())
s.run()
print(s.log)


def accumulate():
    total = 0
    while (x := (yield total)) is not None:
        total += x
    return total


def delegate(results):
    while True:
        results.append((yield from accumulate()))


r = []
d = start(delegate(r))
for x in (1, 2, None, 3, None):
    d.send(x)
print(r)


def state_machine():
    state = "idle"
    while state != "end":
        event = yield state
        state = {("idle", "go"): "running", ("running", "pause"): "idle", ("running", "stop"): "end"}.get(
            (state, event), state
        )
    return "finished"


m = state_machine()
print(next(m), [m.send(e) for e in ("x", "go", "pause", "go")])
try:
    m.send("stop")
except StopIteration as e:
    print(e.value)
