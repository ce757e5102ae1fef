import sys


def case(f):
    try:
        f()
    except Exception:
        sys.excepthook(*sys.exc_info())


def func(first_argument, second_argument=1, *, colour=None):
    pass


class K:
    def __init__(self, width=1, height=2):
        pass

    def resize(self, factor=1):
        pass


case(lambda: func(1, color=2))
case(lambda: func(first_arg=1))
case(lambda: func(1, zzz=2))
case(lambda: K(widht=3))
case(lambda: K().resize(factr=2))
case(lambda: int("1", bas=2))
case(lambda: print("x", edn=""))
case(lambda: sorted([1], revers=True))
case(lambda: "a b".split(maxsplt=1))


@case
def import_name():
    from math import sqtr


@case
def import_name_far():
    from itertools import zzzzzz


@case
def import_module():
    import collection


@case
def import_submodule():
    import collections.abcd


@case
def import_typo_in_from():
    from itertool import chain
