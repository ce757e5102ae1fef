def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


print(list(count(4)), sum(count(100)))
g = count(2)
print(next(g), next(g), next(g, "end"))


def evens(it):
    for x in it:
        if x % 2 == 0:
            yield x


print(list(evens(count(10))))


def chain(*its):
    for it in its:
        yield from it


print(list(chain("ab", [1], count(2))), [x * x for x in count(3)], sum(x for x in count(5)))
