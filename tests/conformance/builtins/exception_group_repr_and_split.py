# How an exception group shows its exceptions whatever became of the sequence; what a `split` of the program's may give.
from collections import deque

given = [ValueError(1), TypeError(2)]
group = ExceptionGroup("list", given)
given.clear()
print(repr(group), group.args)
print(repr(ExceptionGroup("tuple", (ValueError(1),))))
given = deque([ValueError(1)])
group = ExceptionGroup("deque", given)
given.clear()
print(repr(group), group.args)
group.args = ()
print(repr(group))
group = ExceptionGroup("few", [KeyError("k")])
group.args = (1,)
print(repr(group), str(group))


class Unshowable(list):
    def __repr__(self):
        return None


class Sequence:
    def __len__(self):
        return 1

    def __getitem__(self, index):
        if index:
            raise IndexError
        return ValueError(1)

    def __repr__(self):
        raise RuntimeError("not to be shown")


for sequence in Unshowable([ValueError(1)]), Sequence():
    try:
        print(repr(ExceptionGroup("m", sequence))[:20])
    except Exception as e:
        print(type(e).__name__, e)


def group_whose_split_gives(value):
    class Odd(ExceptionGroup):
        def split(self, *args):
            return value

    return Odd("odd", [OSError(1)])


for value in "text", (), (1,), None, (None, None), (None, OSError(2), "more"):
    try:
        try:
            raise group_whose_split_gives(value)
        except* OSError as e:
            print("caught", repr(e))
        print("nothing left")
    except BaseException as e:
        print(type(e).__name__, e, "|", repr(e.__context__))

try:
    ValueError().__setstate__(42)
except TypeError as e:
    print(e)
