class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


for x in Countdown(3):
    print(x)
print(list(Countdown(5)), sum(Countdown(4)), 2 in Countdown(3), max(Countdown(9)))
it = iter([1, 2])
print(next(it), next(it), next(it, "end"))
