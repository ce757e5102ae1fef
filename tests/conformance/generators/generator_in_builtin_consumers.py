def g(n, log):
    for i in range(n):
        log.append(i)
        yield i


for name, f in {
    "list": list,
    "tuple": tuple,
    "set": set,
    "sum": sum,
    "max": max,
    "min": min,
    "sorted": lambda x: sorted(x, reverse=True),
    "any": lambda x: any(v == 2 for v in x),
    "all": lambda x: all(v < 2 for v in x),
    "in": lambda x: 1 in x,
    "not in": lambda x: 9 not in x,
    "join": lambda x: ",".join(map(str, x)),
    "dict": lambda x: dict.fromkeys(x),
    "unpack": lambda x: [*x],
    "bytes": bytes,
    "star call": lambda x: (lambda *a: a)(*x),
    "zip": lambda x: list(zip(x, "ab")),
    "assign": lambda x: (lambda: [a := list(x), len(a)])(),
    "extend": lambda x: [0, 0].extend(x),
    "slice assign": lambda x: (l := [9, 9]).__setitem__(slice(1), x) or l,
    "set update": lambda x: (s := set()).update(x) or s,
    "frozenset": frozenset,
    "enumerate": lambda x: list(enumerate(x)),
    "next": next,
    "reduce": lambda x: __import__("functools").reduce(lambda a, b: a * 10 + b, x),
}.items():
    log = []
    print(name, f(g(4, log)), log)


def bad():
    yield 1
    raise ValueError("stop here")


for f in (
    list,
    tuple,
    set,
    sum,
    sorted,
    max,
    any,
    lambda x: [*x],
    ",".join,
    bytes,
    dict.fromkeys,
    lambda x: all(True for _ in x),
):
    try:
        print(f(bad()))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


def pairs():
    yield "a", 1
    yield ("b", 2)


print(dict(pairs()), {**dict(pairs())}, list(zip(*pairs())))
a, b = (x for x in "xy")
print(a, b)
try:
    a, b = g(3, [])
except ValueError as e:
    print(e)
log = []
a, *b = g(3, log)
print(a, b, log)
