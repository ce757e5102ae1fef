def numbers(n):
    for i in range(n):
        yield i


def only_even(it):
    for x in it:
        if x % 2 == 0:
            yield x


def squares(it):
    for x in it:
        yield x * x


print(sum(squares(only_even(numbers(30000)))))
total = 0
for x in (y + 1 for y in (z * 2 for z in numbers(10000))):
    total += x
print(total)


def ping(n):
    received = 0
    while received < n:
        received += yield received
    return received


p = ping(5000)
next(p)
try:
    while True:
        p.send(3)
except StopIteration as e:
    print(e.value)
gens = [numbers(50) for _ in range(100)]
print(sum(next(g) for _ in range(50) for g in gens), all(next(g, None) is None for g in gens))


def relay(n, it):
    if n == 0:
        yield from it
    else:
        yield from relay(n - 1, it)


print(sum(relay(50, numbers(500))))
