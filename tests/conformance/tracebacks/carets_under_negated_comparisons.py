# A comparison under `not` is marked with it where a value is made, and alone where it only decides.
import sys
import traceback


def report(f):
    try:
        f()
    except Exception:
        traceback.print_exc(file=sys.stdout)


class Odd:
    def __lt__(self, other):
        return self

    def __bool__(self):
        raise ValueError("no truth")


odd = Odd()
report(lambda: not 1 < "a")
report(lambda: [not 1 in 5, 2])
report(lambda: not (1 < "a"))
report(lambda: not 1 < 2 < "a")
report(lambda: not 1 not in 5)
report(lambda: 1 if not 1 in 5 else 2)
report(lambda: not 1 in 5 or 2)
report(lambda: 0 or not 1 < "a")
report(lambda: not not 1 < "a")
report(lambda: bool(1 < "a"))
report(lambda: [x for x in "b" if not 1 < x])
report(lambda: (not
    1 < "a"))
report(lambda: not odd)
report(lambda: not odd < 1)
report(lambda: not -"a" < 1)
report(lambda: not undefined < 1)
report(lambda: print(not "a" > 1))


def statements(which):
    if which == 0:
        if not 1 < "a":
            pass
    if which == 1:
        while not 1 in 5:
            pass
    if which == 2:
        assert not 1 < "a"
    if which == 3:
        x = not 1 < "a"
    if which == 4:
        return not 1 < "a"


for i in range(5):
    report(lambda: statements(i))
result = not 1 >= "a"
