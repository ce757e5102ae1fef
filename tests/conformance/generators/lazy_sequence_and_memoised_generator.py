class LazyList:
    def __init__(self, gen):
        self.gen, self.seen = gen, []

    def _fill(self, n):
        while len(self.seen) <= n:
            self.seen.append(next(self.gen))

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(i.stop))]
        try:
            self._fill(i)
        except StopIteration:
            raise IndexError(i) from None
        return self.seen[i]

    def __iter__(self):
        i = 0
        while True:
            try:
                yield self[i]
            except IndexError:
                return
            i += 1


pulled = []


def source(n):
    for i in range(n):
        pulled.append(i)
        yield i * i


l = LazyList(source(6))
print(l[2], pulled, l[1], pulled, l[0:4], pulled, list(l), pulled)
a, b = iter(l), iter(l)
print(next(a), next(a), next(b), list(a), list(b))
try:
    l[100]
except IndexError as e:
    print("IndexError", e, repr(e.__cause__), e.__suppress_context__)
