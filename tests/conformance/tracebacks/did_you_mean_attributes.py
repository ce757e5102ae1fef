import sys
import math
import collections


def case(f):
    try:
        f()
    except Exception:
        sys.excepthook(*sys.exc_info())


class Point:
    def __init__(self):
        self.horizontal = 1
        self._private = 2

    def distance(self):
        return 1

    @property
    def vertical(self):
        return self.vertica


class Slots:
    __slots__ = ("first", "second")


class Dir:
    def __dir__(self):
        return ["alpha", "beta"]


class Bad:
    def __dir__(self):
        raise RuntimeError


class Deep:
    def __init__(self):
        self.inner = Point()


case(lambda: Point().horizontl)
case(lambda: Point().distence())
case(lambda: Point().private)
case(lambda: Point().vertical)
case(lambda: Point.distanc)
case(lambda: Slots().frist)
case(lambda: Dir().alpa)
case(lambda: Bad().x)
case(lambda: Deep().horizontal)
case(lambda: [].apend(1))
case(lambda: "".uper())
case(lambda: math.sqr(2))
case(lambda: collections.namedtupel)
case(lambda: (1).bitlength())
case(lambda: Point().zzzzzzzz)
case(lambda: Point().x)
case(lambda: None.something)
case(lambda: [].add(1))
case(lambda: [].push(1))
case(lambda: {}.append(1))
case(lambda: "".contains("x"))
case(lambda: set().append(1))


@case
def assign():
    Slots().secnd = 1
