"""Subclasses that an __init_subclass__ hook and __set_name__ see."""

N = 30_000


class Field:
    def __set_name__(self, owner, name):
        self.name = name


class Base:
    count = 0

    def __init_subclass__(cls, /, weight=1, **kwargs):
        super().__init_subclass__(**kwargs)
        Base.count += weight


def run(n):
    Base.count = 0
    for _ in range(n):

        class C(Base, weight=2):
            x = Field()
            y = Field()

    return Base.count


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
