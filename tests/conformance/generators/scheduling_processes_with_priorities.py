# Processes as generators that yield requests to a kernel: sleep, spawn, wait, send, receive, kill; priorities and starvation.
import collections
import heapq
import itertools

Sleep = collections.namedtuple("Sleep", "ticks")
Spawn = collections.namedtuple("Spawn", "body name priority", defaults=(0,))
Wait = collections.namedtuple("Wait", "pid")
Send = collections.namedtuple("Send", "pid message")
Receive = collections.namedtuple("Receive", "timeout", defaults=(None,))
Kill = collections.namedtuple("Kill", "pid")


class Kernel:
    def __init__(self):
        self.ready, self.sleeping, self.count, self.pids = [], [], itertools.count(), itertools.count(1)
        self.bodies, self.results, self.waiting, self.boxes, self.receiving, self.names = {}, {}, collections.defaultdict(list), collections.defaultdict(collections.deque), {}, {}
        self.priority, self.now = {}, 0

    def spawn(self, body, name, priority=0):
        pid = next(self.pids)
        self.bodies[pid], self.names[pid], self.priority[pid] = body, name, priority
        self.schedule(pid, None)
        return pid

    def schedule(self, pid, value, error=None):
        heapq.heappush(self.ready, (-self.priority[pid], next(self.count), pid, value, error))

    def finish(self, pid, result):
        print(f"{self.now:3} {self.names[pid]} ended with {result!r}")
        self.results[pid] = result
        del self.bodies[pid]
        for w in self.waiting.pop(pid, ()):
            self.schedule(w, result)

    def run(self):
        while self.ready or self.sleeping:
            while self.sleeping and (not self.ready or self.sleeping[0][0] <= self.now):
                t, _, pid, value = heapq.heappop(self.sleeping)
                self.now = max(self.now, t)
                if pid in self.bodies and (value is not TimeoutError or self.receiving.pop(pid, None)):
                    self.schedule(pid, None, TimeoutError("nothing came") if value is TimeoutError else None)
            if not self.ready:
                continue
            _, _, pid, value, error = heapq.heappop(self.ready)
            if pid not in self.bodies:
                continue
            try:
                request = self.bodies[pid].throw(error) if error else self.bodies[pid].send(value)
            except StopIteration as e:
                self.finish(pid, e.value)
            except Exception as e:
                self.finish(pid, e)
            else:
                self.handle(pid, request)
        return self.results

    def handle(self, pid, request):
        match request:
            case None:
                self.schedule(pid, None)
            case Sleep(ticks):
                heapq.heappush(self.sleeping, (self.now + ticks, next(self.count), pid, None))
            case Spawn(body, name, priority):
                self.schedule(pid, self.spawn(body, name, priority))
            case Wait(other):
                if other in self.bodies:
                    self.waiting[other].append(pid)
                else:
                    self.schedule(pid, self.results[other])
            case Send(other, message):
                if self.receiving.pop(other, None):
                    self.schedule(other, message)
                else:
                    self.boxes[other].append(message)
                self.schedule(pid, None)
            case Receive(timeout):
                if self.boxes[pid]:
                    self.schedule(pid, self.boxes[pid].popleft())
                else:
                    self.receiving[pid] = True
                    if timeout is not None:
                        heapq.heappush(self.sleeping, (self.now + timeout, next(self.count), pid, TimeoutError))
            case Kill(other):
                if other in self.bodies:
                    self.bodies[other].close()
                    self.finish(other, "killed")
                self.schedule(pid, None)
            case _:
                self.schedule(pid, None, TypeError(f"bad request {request!r}"))


def worker(n):
    total = 0
    try:
        for _ in range(n):
            total += yield Receive(timeout=5)
    except TimeoutError as e:
        return f"{e} after {total}"
    return total


def ticker():
    try:
        for i in itertools.count():
            yield Sleep(3)
            print("    tick", i)
    finally:
        print("    ticker cleans up")


def main():
    w = yield Spawn(worker(3), "worker")
    t = yield Spawn(ticker(), "ticker", 5)
    yield Send(w, 10)
    yield Sleep(4)
    yield Send(w, 20)
    yield Sleep(1)
    lazy = yield Spawn(worker(1), "lazy")
    print("worker said", (yield Wait(w)))
    yield Kill(t)
    try:
        yield "nonsense"
    except TypeError as e:
        print(e)
    return (yield Wait(lazy))


k = Kernel()
k.spawn(main(), "main")
print(k.run())
