log = []


def source(n):
    for i in range(n):
        log.append(f"s{i}")
        yield i


def double(it):
    for x in it:
        log.append(f"d{x}")
        yield x * 2


def even_tens(it):
    return (x for x in it if x % 4 == 0)


def take(it, n):
    for i, x in enumerate(it):
        if i == n:
            return
        yield x


pipe = take(even_tens(double(source(100))), 3)
print(log)
print(next(pipe), log)
print(list(pipe))
print(log[-4:], len(log))


def batched(it, n):
    batch = []
    for x in it:
        batch.append(x)
        if len(batch) == n:
            yield batch
            batch = []
    if batch:
        yield batch


def windows(it, n):
    from collections import deque

    w = deque(maxlen=n)
    for x in it:
        w.append(x)
        if len(w) == n:
            yield tuple(w)


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


def sieve(it):
    p = next(it)
    yield p
    yield from sieve(x for x in it if x % p)


from itertools import count, islice

print(list(batched(range(7), 3)), list(windows("abcd", 2)))
print(list(islice(primes(), 10)), list(islice(sieve(count(2)), 10)))


def tee_log(it, name):
    for x in it:
        print(name, x, end=" ")
        yield x


print(sum(tee_log(tee_log(range(3), "a"), "b")))


def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for i in list(its):
            try:
                yield next(i)
            except StopIteration:
                its.remove(i)


print("".join(interleave("abc", "12", "xyzw")))


def running(it, f):
    acc = None
    for x in it:
        acc = x if acc is None else f(acc, x)
        yield acc


print(list(running([3, 1, 4, 1, 5], max)))
