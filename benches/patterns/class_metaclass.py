"""Making classes through a metaclass with __prepare__, __new__, __init__ and __call__."""

N = 20_000


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return {"prepared": 1}

    def __new__(mcs, name, bases, ns):
        ns["fields"] = [k for k in ns if not k.startswith("_")]
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        cls.count = len(cls.fields)

    def __call__(cls, *args):
        self = super().__call__(*args)
        self.made = True
        return self


def run(n):
    total = 0
    for _ in range(n):

        class C(metaclass=Meta):
            a = 1
            b = 2

            def __init__(self, x):
                self.x = x

        total += C(3).x + C.count + C(4).made
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
