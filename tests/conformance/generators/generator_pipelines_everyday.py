# Generator pipelines as in scripts: reading, windowing, grouping, batching, early stops, cleaning up, delegation, two-way flows.
import io
import itertools
from collections import deque
from contextlib import closing, contextmanager

TEXT = """# comment
alpha 3
beta 5

gamma x
delta 8
end
never 1"""
log = []


def lines(stream):
    log.append("open")
    try:
        for number, line in enumerate(stream, 1):
            yield number, line.rstrip("\n")
    finally:
        log.append("closed")


def records(numbered):
    for number, line in numbered:
        match line.split():
            case []:
                continue
            case ["#", *_]:
                continue
            case ["end"]:
                return "ended early"
            case [name, value] if value.isdigit():
                yield name, int(value)
            case _:
                log.append(f"line {number} skipped")
    return "ran out"


def tee_result(it):
    result = yield from it
    log.append(result)


def window(it, n=2):
    buffer = deque(maxlen=n)
    for x in it:
        buffer.append(x)
        if len(buffer) == n:
            yield tuple(buffer)


with closing(lines(io.StringIO(TEXT))) as source:
    print(list(window(tee_result(records(source)))))
print(log)
log.clear()
first = next(records(lines(io.StringIO(TEXT))))
print(first, log)
log.clear()


def average():
    total = count = 0
    mean = None
    while True:
        try:
            value = yield mean
        except ValueError as e:
            log.append(f"ignored {e}")
            continue
        if value is None:
            return mean, count
        total, count = total + value, count + 1
        mean = total / count


avg = average()
next(avg)
print([avg.send(v) for v in (10, 20, 60)], avg.throw(ValueError("bad reading")))
try:
    avg.send(None)
except StopIteration as stop:
    print(stop.value, log)
log.clear()


def walk(tree, path=()):
    match tree:
        case dict():
            for k, v in tree.items():
                yield from walk(v, (*path, k))
        case list():
            for i, v in enumerate(tree):
                yield from walk(v, (*path, i))
        case leaf:
            yield "/".join(map(str, path)), leaf


print(dict(walk({"a": [1, {"b": 2}], "c": {}, "d": {"e": [[3]]}})))


def primes():
    found = {}
    for n in itertools.count(2):
        if (p := found.pop(n, None)) is None:
            yield n
            found[n * n] = n
        else:
            x = n + p
            while x in found:
                x += p
            found[x] = p


print(list(itertools.islice(primes(), 10)), next(p for p in primes() if p > 200), sum(itertools.takewhile(lambda p: p < 100, primes())))


def round_robin(*tasks):
    queue = deque(tasks)
    while queue:
        task = queue.popleft()
        try:
            yield next(task)
        except StopIteration:
            continue
        queue.append(task)


def task(name, n):
    for i in range(n):
        yield f"{name}{i}"


print(*round_robin(task("a", 3), task("b", 1), task("c", 2)))


@contextmanager
def managed(name):
    log.append(f"+{name}")
    yield name
    log.append(f"-{name}")


def nested():
    with managed("outer"):
        for i in range(3):
            with managed(f"inner{i}"):
                yield i


for i in nested():
    if i == 1:
        break
print(log)
del i
g = nested()
next(g)
g.close()
print(log[-2:], g.gi_frame, list(g))


def permutations(items):
    if len(items) < 2:
        yield list(items)
        return
    for i, x in enumerate(items):
        yield from ([x, *rest] for rest in permutations(items[:i] + items[i + 1 :]))


print(sum(1 for _ in permutations("abcd")), list(permutations([1, 2, 3]))[-2:], ["".join(p) for p in permutations("abc")][:3])
