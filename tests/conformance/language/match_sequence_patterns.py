def m(x):
    match x:
        case []:
            return "empty"
        case [1, 2]:
            return "one two"
        case [a]:
            return f"single {a}"
        case [1, *rest]:
            return f"starts with one, {rest}"
        case [*init, 9]:
            return f"ends with nine, {init}"
        case (x, [y, *_], z):
            return f"nested {x} {y} {z}"
        case [first, *_, last]:
            return f"{first}..{last}"
        case [*all]:
            return f"never {all}"
    return "no sequence"


from collections import deque

for v in ([], (), [1, 2], (1, 2), [7], [1, 5, 6], [3, 9], [0, [1, 2], 3], [0, "str", 3], range(4), "ab", b"ab", bytearray(b"x"), {1: 2}, {1}, iter([1]), deque([1, 2]), None, 5, memoryview(b"abc")):
    print(type(v).__name__, m(v))


class Seq:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        if i > 1:
            raise IndexError
        return i


print(m(Seq()))
from collections.abc import Sequence

Sequence.register(Seq)
print(m(Seq()))


class Sub(list):
    pass


print(m(Sub([1, 2])))


class Odd(list):
    def __len__(self):
        print("len")
        return super().__len__()

    def __getitem__(self, i):
        print("get", i)
        return super().__getitem__(i)


print(m(Odd([5, 6, 7])), m(Odd([5, [6], 7])))


def star(x):
    match x:
        case 1, *_:
            return "open sequence pattern"
        case (1):
            return "just a group"
        case (2,):
            return "tuple of one"


print(star([1]), star(1), star([2]), star(2))
