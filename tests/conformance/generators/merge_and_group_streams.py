def merge(*streams):
    heads = []
    for i, s in enumerate(map(iter, streams)):
        for first in s:
            heads.append((first, i, s))
            break
    while heads:
        heads.sort(key=lambda h: h[:2])
        value, i, s = heads[0]
        yield value
        for nxt in s:
            heads[0] = (nxt, i, s)
            break
        else:
            heads.pop(0)


def unique(it):
    last = object()
    for x in it:
        if x != last:
            yield x
        last = x


def multiples(k):
    n = k
    while n < 60:
        yield n
        n += k


print(list(unique(merge(multiples(7), multiples(11), multiples(5)))))


def group(it, key):
    current, bucket = None, []
    for x in it:
        k = key(x)
        if bucket and k != current:
            yield current, bucket
            bucket = []
        current = k
        bucket.append(x)
    if bucket:
        yield current, bucket


print(list(group("aabbbca", str)), list(group([], id)), list(group(range(7), lambda x: x // 3)))


def parse(lines):
    for n, line in enumerate(lines, 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        try:
            k, v = line.split("=")
        except ValueError:
            yield n, None, line
        else:
            yield n, k.strip(), v.strip()


text = """
# settings
a = 1
b=2  # trailing
broken line

c = = 3
d =
"""
print(list(parse(text.splitlines())))


def window_sum(it, n):
    window, total = [], 0
    for x in it:
        window.append(x)
        total += x
        if len(window) > n:
            total -= window.pop(0)
        if len(window) == n:
            yield total


print(list(window_sum(range(8), 3)))


def flatten_dict(d, prefix=()):
    for k, v in d.items():
        if isinstance(v, dict):
            yield from flatten_dict(v, (*prefix, k))
        else:
            yield ".".join((*prefix, k)), v


print(dict(flatten_dict({"a": {"b": 1, "c": {"d": 2}}, "e": 3})))


def bfs(graph, start):
    seen, queue = {start}, [start]
    while queue:
        node = queue.pop(0)
        yield node
        for n in graph.get(node, ()):
            if n not in seen:
                seen.add(n)
                queue.append(n)


print("".join(bfs({"a": "bc", "b": "d", "c": "de", "d": "f", "e": "f"}, "a")))


def chunks(data, size):
    view = memoryview(data)
    for i in range(0, len(view), size):
        yield bytes(view[i : i + size])


print(list(chunks(b"abcdefgh", 3)))
