"""An operating system's kernel in miniature: tasks with priorities pass packets to one another.

After the description of Martin Richards's benchmark: an idle task, a worker, two handlers and two devices.
"""

N = 20

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE, WORK = 0, 1
PACKET_SIZE = 4


class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * PACKET_SIZE

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, kernel, ident, priority, queue):
        self.kernel = kernel
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.packet_pending = queue is not None
        self.waiting = queue is not None
        self.holding = False
        kernel.tasks.append(self)
        kernel.table[ident] = self

    def add_packet(self, packet, sender):
        if self.queue is None:
            self.queue = packet
            self.packet_pending = True
            if self.priority > sender.priority:
                return self
        else:
            packet.append_to(self.queue)
        return sender

    def runnable(self):
        return not self.holding and (not self.waiting or self.packet_pending)

    def run_once(self):
        message = None
        if self.waiting and self.packet_pending:
            message = self.queue
            self.queue = message.link
            self.packet_pending = self.queue is not None
            self.waiting = False
        return self.step(message)

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.kernel.holds += 1
        self.holding = True
        return self.kernel.next_after(self)

    def release(self, ident):
        other = self.kernel.table[ident]
        other.holding = False
        return other if other.priority > self.priority else self

    def send(self, packet):
        other = self.kernel.table[packet.ident]
        self.kernel.sent += 1
        packet.link = None
        packet.ident = self.ident
        return other.add_packet(packet, self)


class Idle(Task):
    def __init__(self, kernel, count):
        super().__init__(kernel, IDLE, 0, None)
        self.control, self.count = 1, count

    def step(self, message):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.control & 1 == 0:
            self.control //= 2
            return self.release(DEVICE_A)
        self.control = self.control // 2 ^ 0xD008
        return self.release(DEVICE_B)


class Worker(Task):
    def __init__(self, kernel, queue):
        super().__init__(kernel, WORKER, 1000, queue)
        self.destination, self.letter = HANDLER_A, 0

    def step(self, message):
        if message is None:
            return self.wait()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        message.ident = self.destination
        message.datum = 0
        for i in range(PACKET_SIZE):
            self.letter = self.letter % 26 + 1
            message.data[i] = 64 + self.letter
        return self.send(message)


class Handler(Task):
    def __init__(self, kernel, ident, priority, queue):
        super().__init__(kernel, ident, priority, queue)
        self.work = None
        self.devices = None

    def step(self, message):
        if message is not None:
            if message.kind == WORK:
                self.work = message.append_to(self.work)
            else:
                self.devices = message.append_to(self.devices)
        if self.work is not None:
            work = self.work
            if work.datum >= PACKET_SIZE:
                self.work = work.link
                return self.send(work)
            if self.devices is not None:
                device = self.devices
                self.devices = device.link
                device.datum = work.data[work.datum]
                work.datum += 1
                return self.send(device)
        return self.wait()


class Device(Task):
    def __init__(self, kernel, ident, priority, queue):
        super().__init__(kernel, ident, priority, queue)
        self.pending = None

    def step(self, message):
        if message is None:
            if self.pending is None:
                return self.wait()
            packet, self.pending = self.pending, None
            return self.send(packet)
        self.pending = message
        return self.hold()


class Kernel:
    def __init__(self):
        self.tasks = []
        self.table = [None] * 6
        self.holds = self.sent = 0

    def next_after(self, task):
        at = self.tasks.index(task)
        return self.tasks[at - 1] if at else None

    def run(self):
        task = self.tasks[-1]
        while task is not None:
            task = task.run_once() if task.runnable() else self.next_after(task)


def queue_of(count, ident, kind):
    packet = None
    for _ in range(count):
        packet = Packet(packet, ident, kind)
    return packet


def run(n):
    total = 0
    for _ in range(n):
        kernel = Kernel()
        Idle(kernel, 10_000)
        Worker(kernel, queue_of(2, WORKER, WORK))
        Handler(kernel, HANDLER_A, 2000, queue_of(3, DEVICE_A, DEVICE))
        Handler(kernel, HANDLER_B, 3000, queue_of(3, DEVICE_B, DEVICE))
        Device(kernel, DEVICE_A, 4000, None)
        Device(kernel, DEVICE_B, 5000, None)
        kernel.run()
        total += kernel.holds * 100_000 + kernel.sent
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
