# Built-in functions over the program's iterators as the very first thing that a generator does.
def items():
    yield 1
    yield 2


def by_list():
    yield list(items())


def by_star():
    yield list(*[items()])


def by_keyword():
    yield dict(**{k: v for k, v in zip("ab", items())})


def nested():
    yield tuple(list(set(items())) for _ in range(2))


def in_try():
    try:
        yield sorted(items(), key=lambda x: -x)
    finally:
        print(max(items()), sum(items()), frozenset(items()) == {1, 2})


async def coroutine():
    return list(items())


def drive(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value


print(next(by_star()))
print(next(by_list()), *by_keyword(), *nested())
print(list(in_try()), drive(coroutine()))
print([*map(list, [items(), items()])], {**next(by_keyword())})
