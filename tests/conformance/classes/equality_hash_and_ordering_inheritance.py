# Which classes lose their hash, how reflected comparisons are chosen, and what total_ordering adds.
import functools

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class Eq:
    def __eq__(self, o): return True
class EqHash(Eq):
    __hash__ = object.__hash__
class Child(EqHash): pass
class ChildEq(EqHash):
    def __eq__(self, o): return False
class NoHash:
    __hash__ = None
for c in Eq, EqHash, Child, ChildEq, NoHash:
    attempt(lambda: isinstance(hash(c()), int))
print(Eq.__hash__, ChildEq.__hash__, Eq() != 1, ChildEq() != 1)

class Low:
    def __lt__(self, o): print("Low.__lt__", type(o).__name__); return NotImplemented
    def __gt__(self, o): print("Low.__gt__", type(o).__name__); return NotImplemented
    def __eq__(self, o): print("Low.__eq__", type(o).__name__); return NotImplemented
class High(Low):
    def __gt__(self, o): print("High.__gt__", type(o).__name__); return "high"
class Other:
    def __gt__(self, o): print("Other.__gt__"); return NotImplemented

print(Low() < High(), High() > Low())
attempt(lambda: Low() < Low())
attempt(lambda: Low() < Other())
attempt(lambda: Low() >= 5)
x = Low()
print(x == x, x == Low(), x != x)
class Hashes:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
for h in (2 ** 61 - 1, -1, 2 ** 200, True, 5):
    attempt(lambda: hash(Hashes(h)))
for h in (1.5, "x", None):
    attempt(lambda: hash(Hashes(h)))

@functools.total_ordering
class Ordered:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, Ordered) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, Ordered) else NotImplemented

a, b = Ordered(1), Ordered(2)
print(a <= b, a > b, a >= b, a >= a, a != b, sorted([b, a])[0] is a, max(a, b) is b)
attempt(lambda: a <= 5)
attempt(lambda: functools.total_ordering(type("N", (), {})))
class NotBool:
    def __eq__(self, o): return "text"
    def __lt__(self, o): return []
print(NotBool() == 1, NotBool() != 1, NotBool() < 1, [NotBool()] == [1], NotBool() in [1], 1 in [NotBool()])
class RaisingTruth:
    def __eq__(self, o): return self
    def __bool__(self): raise ArithmeticError("truth")
attempt(lambda: RaisingTruth() == 1 and 1)
attempt(lambda: [RaisingTruth()] == [1])
attempt(lambda: RaisingTruth() in [1])
r = RaisingTruth()
print(r in [r], [r] == [r], [r].index(r))
