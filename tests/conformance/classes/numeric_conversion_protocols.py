class N:
    def __init__(self, **k):
        for name, v in k.items():
            setattr(type(self), f"__{name}__", lambda self, *a, v=v: v)


def make(**k):
    return type("N", (), {f"__{n}__": (lambda self, *a, v=v: v) for n, v in k.items()})()


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: int(make(int=5)))
attempt(lambda: int(make(index=6)))
attempt(lambda: int(make(trunc=7)))
attempt(lambda: int(make(int="x")))
attempt(lambda: float(make(float=1.5)))
attempt(lambda: float(make(index=3)))
attempt(lambda: float(make(float=1)))
attempt(lambda: complex(make(complex=1j)))
attempt(lambda: complex(make(float=2.5)))
attempt(lambda: complex(make(complex=5)))
attempt(lambda: bool(make(bool=True)))
attempt(lambda: bool(make(bool=1)))
attempt(lambda: bool(make(len=0)))
attempt(lambda: bool(make(len=-1)))
attempt(lambda: len(make(len=3)))
attempt(lambda: len(make(len=-1)))
attempt(lambda: len(make(len="x")))
attempt(lambda: len(make(len=10**30)))
attempt(lambda: len(make(len=1.0)))
attempt(lambda: [10, 20, 30][make(index=1)])
attempt(lambda: [10, 20][make(index="x")])
attempt(lambda: [10, 20][make(int=1)])
attempt(lambda: "ab" * make(index=2))
attempt(lambda: range(make(index=2)))
attempt(lambda: hex(make(index=255)))
attempt(lambda: chr(make(index=65)))
attempt(lambda: abs(make(abs="absolute")))
attempt(lambda: round(make(round="rounded")))
attempt(lambda: round(make(round="rounded"), 2))
attempt(lambda: round(make(float=1.5)))
attempt(lambda: -make(neg="neg"))
attempt(lambda: +make(pos="pos"))
attempt(lambda: ~make(invert="inv"))
attempt(lambda: divmod(make(divmod="dm"), 1))
attempt(lambda: pow(make(pow="p"), 2, 3))
attempt(lambda: "%d" % make(int=5))
attempt(lambda: "%d" % make(index=5))
attempt(lambda: "%x" % make(index=255))
attempt(lambda: "%x" % make(int=255))
attempt(lambda: "%f" % make(float=1.5))
attempt(lambda: "%c" % make(index=65))
import math, operator

attempt(lambda: math.floor(make(floor="fl")))
attempt(lambda: math.ceil(make(ceil="ce")))
attempt(lambda: math.trunc(make(trunc="tr")))
attempt(lambda: math.floor(make(float=1.7)))
attempt(lambda: math.sqrt(make(float=4.0)))
attempt(lambda: math.gcd(make(index=12), 18))
attempt(lambda: operator.index(make(index=9)))
attempt(lambda: operator.index(make(int=9)))
attempt(lambda: operator.index(make(index=True)))
attempt(lambda: bytes(make(index=2)))
attempt(lambda: int("11", make(index=2)))
attempt(lambda: slice(make(index=1), 2).indices(5))
attempt(lambda: sum([make(radd="first")]))
