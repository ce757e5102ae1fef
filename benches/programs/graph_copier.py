"""A deep copier of object graphs with shared and cyclic references, by a table of handlers."""

N = 8_000


class Person:
    def __init__(self, name, age):
        self.name, self.age, self.friends, self.data = name, age, [], {}


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Custom:
    def __init__(self, value):
        self.value = value

    def __deepcopy__(self, memo):
        return Custom(copy(self.value, memo))


ATOMS = {int, float, str, bool, type(None), bytes, complex, type, type(len)}


def copy_list(value, memo):
    out = []
    memo[id(value)] = out
    for item in value:
        out.append(copy(item, memo))
    return out


def copy_tuple(value, memo):
    items = [copy(item, memo) for item in value]
    if id(value) in memo:
        return memo[id(value)]
    return value if all(a is b for a, b in zip(items, value)) else tuple(items)


def copy_dict(value, memo):
    out = {}
    memo[id(value)] = out
    for key, item in value.items():
        out[copy(key, memo)] = copy(item, memo)
    return out


def copy_set(value, memo):
    return {copy(item, memo) for item in value}


HANDLERS = {list: copy_list, tuple: copy_tuple, dict: copy_dict, set: copy_set}


def copy(value, memo=None):
    cls = type(value)
    if cls in ATOMS:
        return value
    if memo is None:
        memo = {}
    known = memo.get(id(value))
    if known is not None:
        return known
    handler = HANDLERS.get(cls)
    if handler is not None:
        out = handler(value, memo)
    elif hasattr(cls, "__deepcopy__"):
        out = value.__deepcopy__(memo)
    else:
        out = cls.__new__(cls)
        memo[id(value)] = out
        for name in getattr(cls, "__slots__", ()):
            setattr(out, name, copy(getattr(value, name), memo))
        if hasattr(value, "__dict__"):
            for name, item in value.__dict__.items():
                out.__dict__[name] = copy(item, memo)
    memo[id(value)] = out
    return out


def graph():
    people = [Person(f"p{i}", 20 + i) for i in range(12)]
    shared = [1, 2, (3, "four", [5])]
    for i, p in enumerate(people):
        p.friends = [people[(i + 1) % 12], people[(i * 5 + 2) % 12]]
        p.data = {"shared": shared, "point": Point(i, -i), "custom": Custom([i]), ("k", i): {i, i + 1}, "text": "x" * i}
    return {"people": people, "index": {p.name: p for p in people}, "shared": shared}


def run(n):
    original = graph()
    total = 0
    for _ in range(n):
        c = copy(original)
        first = c["people"][0]
        assert first is not original["people"][0] and c["index"]["p0"] is first and first.data["shared"] is c["shared"]
        total += sum(p.age for p in c["people"]) + first.friends[0].data["point"].x
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
