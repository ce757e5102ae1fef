"""Getting and setting through a data descriptor written in Python."""

N = 800_000


class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        return getattr(obj, self.name)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError(value)
        setattr(obj, self.name, value)


class Account:
    balance = Positive()

    def __init__(self):
        self.balance = 0


def run(n):
    a = Account()
    for _ in range(n):
        a.balance = a.balance + 1
    return a.balance


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
