"""Compression with an adaptive-length Huffman code: tree building, a bit writer and a bit reader."""

N = 22


class Writer:
    def __init__(self):
        self.data, self.buffer, self.count = bytearray(), 0, 0

    def write(self, bits, width):
        self.buffer = self.buffer << width | bits
        self.count += width
        while self.count >= 8:
            self.count -= 8
            self.data.append(self.buffer >> self.count & 0xFF)
        self.buffer &= (1 << self.count) - 1

    def finish(self):
        if self.count:
            self.write(0, 8 - self.count)
        return bytes(self.data)


class Reader:
    def __init__(self, data):
        self.data, self.at, self.bit = data, 0, 0

    def read_bit(self):
        value = self.data[self.at] >> 7 - self.bit & 1
        self.bit += 1
        if self.bit == 8:
            self.bit = 0
            self.at += 1
        return value

    def read(self, width):
        value = 0
        for _ in range(width):
            value = value << 1 | self.read_bit()
        return value


def code_lengths(counts):
    heap = sorted((c, s, (s,)) for s, c in counts.items())
    lengths = dict.fromkeys(counts, 0)
    while len(heap) > 1:
        a, b = heap.pop(0), heap.pop(0)
        for symbol in a[2] + b[2]:
            lengths[symbol] += 1
        merged = (a[0] + b[0], min(a[1], b[1]), a[2] + b[2])
        low, high = 0, len(heap)
        while low < high:
            middle = (low + high) // 2
            if heap[middle] < merged:
                low = middle + 1
            else:
                high = middle
        heap.insert(low, merged)
    return lengths


def canonical(lengths):
    codes, code, last = {}, 0, 0
    for length, symbol in sorted((n, s) for s, n in lengths.items()):
        code <<= length - last
        codes[symbol] = (code, length)
        code, last = code + 1, length
    return codes


def compress(data):
    counts = {}
    for b in data:
        counts[b] = counts.get(b, 0) + 1
    codes = canonical(code_lengths(counts))
    w = Writer()
    w.write(len(codes), 9)
    for symbol in sorted(codes):
        w.write(symbol, 8)
        w.write(codes[symbol][1], 5)
    w.write(len(data), 24)
    for b in data:
        w.write(*codes[b])
    return w.finish()


def expand(packed):
    r = Reader(packed)
    lengths = {}
    for _ in range(r.read(9)):
        symbol = r.read(8)
        lengths[symbol] = r.read(5)
    table = {(length, code): s for s, (code, length) in canonical(lengths).items()}
    out = bytearray()
    for _ in range(r.read(24)):
        code = length = 0
        while True:
            code = code << 1 | r.read_bit()
            length += 1
            symbol = table.get((length, code))
            if symbol is not None:
                out.append(symbol)
                break
    return bytes(out)


def checksum(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def run(n):
    seed, data = 99, bytearray()
    for i in range(25_000):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        data.append(b"etaoin shrdlu,.\n"[min(seed >> 16 & 15, seed >> 20 & 15)] if i % 50 else seed & 0xFF)
    data = bytes(data)
    total = 0
    for _ in range(n):
        packed = compress(data)
        assert expand(packed) == data
        total += len(packed) * 7 + checksum(packed) % 1000
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
