class NeedData:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        return (yield self.n)


class Reader:
    """Feeds a parser written as a coroutine with bytes as they arrive."""

    def __init__(self, parser):
        self.buffer = b""
        self.messages = []
        self.coro = parser(self)
        self.want = self.coro.send(None)

    async def read(self, n):
        return await NeedData(n)

    async def until(self, mark):
        out = b""
        while not out.endswith(mark):
            out += await NeedData(1)
        return out[: -len(mark)]

    def feed(self, data):
        self.buffer += data
        while self.want is not None and len(self.buffer) >= self.want:
            chunk, self.buffer = self.buffer[: self.want], self.buffer[self.want :]
            try:
                self.want = self.coro.send(chunk)
            except StopIteration as e:
                self.want = None
                self.messages.append(("end", e.value))


async def protocol(r):
    count = 0
    while True:
        kind = await r.read(1)
        if kind == b"L":
            size = int.from_bytes(await r.read(2))
            r.messages.append(("data", await r.read(size)))
        elif kind == b"T":
            r.messages.append(("text", (await r.until(b"\n")).decode()))
        elif kind == b"Q":
            return count
        else:
            raise ValueError(f"bad kind {kind!r}")
        count += 1


stream = b"L\x00\x03abcThello\nL\x00\x00Q"
for size in (1, 2, 5, 100):
    r = Reader(protocol)
    for i in range(0, len(stream), size):
        r.feed(stream[i : i + size])
    print(size, r.messages)
r = Reader(protocol)
try:
    r.feed(b"Tok\nX")
except ValueError as e:
    print(e, r.messages)
