"""A bank with clerks and customers simulated by generators over a heap of events."""

N = 30_000


class Heap:
    def __init__(self):
        self.items = []

    def push(self, item):
        items = self.items
        items.append(item)
        i = len(items) - 1
        while i and items[(i - 1) // 2] > item:
            items[i] = items[(i - 1) // 2]
            i = (i - 1) // 2
        items[i] = item

    def pop(self):
        items = self.items
        last = items.pop()
        if not items:
            return last
        top = items[0]
        i, n = 0, len(items)
        while (child := 2 * i + 1) < n:
            if child + 1 < n and items[child + 1] < items[child]:
                child += 1
            if last <= items[child]:
                break
            items[i] = items[child]
            i = child
        items[i] = last
        return top

    def __len__(self):
        return len(self.items)


class Resource:
    def __init__(self, sim, capacity):
        self.sim, self.free, self.queue, self.longest = sim, capacity, [], 0

    def request(self, process):
        if self.free:
            self.free -= 1
            self.sim.schedule(0, process)
        else:
            self.queue.append(process)
            self.longest = max(self.longest, len(self.queue))

    def release(self):
        if self.queue:
            self.sim.schedule(0, self.queue.pop(0))
        else:
            self.free += 1


class Simulation:
    def __init__(self, seed):
        self.events, self.now, self.order, self.seed = Heap(), 0, 0, seed
        self.waits = []

    def random(self, below):
        self.seed = (self.seed * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.seed >> 8) % below

    def schedule(self, delay, process):
        self.order += 1
        self.events.push((self.now + delay, self.order, process))

    def run(self):
        while self.events:
            self.now, _, process = self.events.pop()
            try:
                kind, value = process.send(None)
            except StopIteration:
                continue
            if kind == "wait":
                self.schedule(value, process)
            elif kind == "acquire":
                value.request(process)


def customer(sim, clerks, machine):
    arrived = sim.now
    yield "acquire", clerks
    try:
        sim.waits.append(sim.now - arrived)
        yield "wait", 20 + sim.random(40)
        if sim.random(4) == 0:
            yield from withdraw(sim, machine)
    finally:
        clerks.release()


def withdraw(sim, machine):
    yield "acquire", machine
    try:
        yield "wait", 10
    finally:
        machine.release()


def arrivals(sim, count, clerks, machine):
    for _ in range(count):
        sim.schedule(0, customer(sim, clerks, machine))
        yield "wait", 5 + sim.random(10)


def run(n):
    total = 0
    for seed in range(4):
        sim = Simulation(seed + 1)
        clerks, machine = Resource(sim, 4), Resource(sim, 1)
        sim.schedule(0, arrivals(sim, n, clerks, machine))
        sim.run()
        assert len(sim.waits) == n and clerks.free == 4
        total += sum(sim.waits) + sim.now + clerks.longest * 1000 + machine.longest
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
