"""Three chained generators over ten million items: what is measured is the memory that this takes at most."""


def numbers(n):
    for i in range(n):
        yield i


def odd(items):
    for x in items:
        if x % 2:
            yield x


def squares(items):
    for x in items:
        yield x * x % 1_000_003


def run(n):
    total = 0
    for x in squares(odd(numbers(n))):
        total += x
    return total


if __name__ == "__main__":
    import sys

    print(run(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000))
