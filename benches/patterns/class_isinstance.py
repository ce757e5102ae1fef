"""isinstance with plain classes, tuples and a metaclass hook."""

N = 700_000


class Meta(type):
    def __instancecheck__(cls, obj):
        return hasattr(obj, "quack")


class Duck(metaclass=Meta):
    pass


class A:
    quack = 1


class B(A):
    pass


def run(n):
    a, b = A(), B()
    total = 0
    for i in range(n):
        total += isinstance(b, A) + isinstance(a, B) + isinstance(i, (str, int)) + isinstance(a, Duck)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
