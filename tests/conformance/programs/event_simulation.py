# A priority queue of events: an elevator, its passengers and a clock, all generators that wait for each other.
import heapq
from collections import Counter, deque
from itertools import count
from random import Random


class Wait:
    __slots__ = "ticks",

    def __init__(self, ticks):
        if ticks < 0:
            raise ValueError(f"negative wait: {ticks}")
        self.ticks = ticks


class Signal:
    def __init__(self, name):
        self.name, self.waiting = name, deque()

    def __repr__(self):
        return f"Signal({self.name!r}, {len(self.waiting)} waiting)"


class Simulation:
    def __init__(self):
        self.now, self.queue, self.order, self.failed = 0, [], count(), []

    def spawn(self, process, delay=0):
        heapq.heappush(self.queue, (self.now + delay, next(self.order), process, None))
        return process

    def fire(self, signal, value=None):
        n = len(signal.waiting)
        while signal.waiting:
            heapq.heappush(self.queue, (self.now, next(self.order), signal.waiting.popleft(), value))
        return n

    def run(self, until=None):
        while self.queue and (until is None or self.queue[0][0] <= until):
            self.now, _, process, value = heapq.heappop(self.queue)
            try:
                request = process.send(value)
            except StopIteration:
                continue
            except Exception as error:
                self.failed.append((self.now, process.__name__, error))
                continue
            match request:
                case Wait(ticks=ticks):
                    self.spawn(process, ticks)
                case Signal():
                    request.waiting.append(process)
                case None:
                    self.spawn(process)
                case _:
                    process.throw(TypeError(f"cannot wait for {request!r}"))


class Elevator:
    def __init__(self, sim, floors, capacity=2):
        self.sim, self.capacity = sim, capacity
        self.calls = {f: deque() for f in range(floors)}
        self.inside, self.floor, self.way = [], 0, 1
        self.wake = Signal("wake")
        self.stats = Counter()

    def call(self, floor, target):
        done = Signal(f"{floor}-{target}")
        self.calls[floor].append((target, done))
        self.sim.fire(self.wake)
        return done

    def wanted(self):
        return {t for t, _ in self.inside} | {f for f, q in self.calls.items() if q}

    def doors(self):
        leaving = [d for t, d in self.inside if t == self.floor]
        self.inside = [(t, d) for t, d in self.inside if t != self.floor]
        for done in leaving:
            self.stats["carried"] += self.sim.fire(done, self.sim.now)
        while self.calls[self.floor] and len(self.inside) < self.capacity:
            self.inside.append(self.calls[self.floor].popleft())
            yield Wait(1)

    def run(self):
        while True:
            if not (wanted := self.wanted()):
                self.stats["idle"] += 1
                yield self.wake
                continue
            yield from self.doors()
            ahead = [f for f in wanted if (f - self.floor) * self.way > 0]
            if not ahead:
                self.way = -self.way
                if not [f for f in self.wanted() if f != self.floor]:
                    continue
            if (f := self.floor + self.way) in self.calls:
                self.floor = f
                self.stats["moves"] += 1
            yield Wait(2)


def passenger(sim, lift, name, start, target, report):
    begun = sim.now
    arrived = yield lift.call(start, target)
    report.append((arrived, name, arrived - begun))


def broken(kind):
    yield Wait(3)
    if kind == "raise":
        raise RuntimeError("jammed")
    try:
        yield kind
    except TypeError as error:
        print("told:", error)
        yield
    Wait(-1)


random, sim, report = Random(7), Simulation(), []
lift = Elevator(sim, 6)
sim.spawn(lift.run())
for i in range(9):
    start, target = i * 5 % 6, (i * 5 + 1 + i % 4) % 6
    sim.spawn(passenger(sim, lift, f"p{i}", start, target, report), delay=i * 3)
sim.spawn(broken("raise"))
sim.spawn(broken("a kettle"))
sim.run(until=20)
print(sim.now, lift.floor, sorted(lift.wanted()), len(report), lift.wake)
sim.run()
print(*report, sep="\n")
print(sim.now, lift.stats, lift.wake, [(t, n, repr(e)) for t, n, e in sim.failed])
