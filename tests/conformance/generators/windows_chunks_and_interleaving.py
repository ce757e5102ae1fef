# Everyday iterator recipes written as generators: windows, chunks, round robin, flatten, unique, partition, pairwise with padding, run lengths.
import collections
import itertools


def windows(it, n, step=1):
    it = iter(it)
    w = collections.deque(itertools.islice(it, n), n)
    while len(w) == n:
        yield tuple(w)
        w.extend(itertools.islice(it, step))
        if step > n or len(w) < n:
            return
        if not hasattr(w, "seen"):
            try:
                it = itertools.chain([next(it)], it)
            except StopIteration:
                yield tuple(w)
                return


def chunks(it, n, pad=...):
    it = iter(it)
    while chunk := list(itertools.islice(it, n)):
        if len(chunk) < n and pad is not ...:
            chunk += [pad] * (n - len(chunk))
        yield chunk


def round_robin(*its):
    queue = collections.deque(map(iter, its))
    while queue:
        it = queue.popleft()
        try:
            yield next(it)
        except StopIteration:
            continue
        queue.append(it)


def flatten(x, depth=-1):
    if depth == 0 or isinstance(x, str) or not hasattr(x, "__iter__"):
        yield x
    else:
        for y in x:
            yield from flatten(y, depth - 1)


def unique(it, key=None):
    seen = set()
    for x in it:
        k = x if key is None else key(x)
        if k not in seen:
            seen.add(k)
            yield x


def partition(predicate, it):
    no, yes = collections.deque(), collections.deque()
    it = iter(it)

    def take(mine):
        while True:
            while not mine:
                try:
                    x = next(it)
                except StopIteration:
                    return
                (yes if predicate(x) else no).append(x)
            yield mine.popleft()
    return take(no), take(yes)


def run_lengths(it):
    for k, g in itertools.groupby(it):
        yield k, sum(1 for _ in g)


def split_at(it, sep):
    part = []
    for x in it:
        if x == sep:
            yield part
            part = []
        else:
            part.append(x)
    yield part


print(list(windows("abcde", 3)), list(windows("ab", 3)))
print(list(chunks(range(7), 3)), list(chunks("abcd", 3, pad="-")), list(chunks([], 2)))
print("".join(round_robin("abc", "d", "ef", "")), list(round_robin()))
print(list(flatten([1, [2, (3, [4, "ab"])], {5: 6}])), list(flatten([[1, [2]], 3], 2)))
print(list(unique("abracadabra")), list(unique("aAbB", key=str.lower)))
evens, odds = reversed(partition(lambda x: x % 2 == 0, itertools.count()))
print([next(odds) for _ in range(3)], [next(evens) for _ in range(2)], next(odds))
print(list(run_lengths("aaabccd")), list(split_at([1, 0, 2, 3, 0], 0)))
