class B:
    def __len__(s): return s.v
    def __hash__(s): return s.v
    def __iter__(s): return s.v
    def __bool__(s): return s.v
class L:
    def __len__(s): return s.v
b, l = B(), L()
for v in (3, -1, -2, 2**70, "x", None, True, iter([1]), 2.5):
    b.v = l.v = v
    for f in (len, hash, iter, bool, lambda x: not x, lambda x: bool(l), lambda x: min(x, x), lambda x: {x}):
        try:
            r = f(b)
            print(r if isinstance(r, (int, bool)) else type(r).__name__)
        except Exception as e: print(type(e).__name__, e)
class E:
    def __len__(s): 1/0
    __hash__ = __iter__ = __bool__ = __lt__ = __gt__ = lambda s, *a: 1/0
for f in (len, hash, iter, bool, lambda x: min(x, 1), lambda x: max(1, x)):
    try: f(E())
    except ZeroDivisionError as e: print(e)
class O:
    def __init__(s, n): s.n = n
    def __lt__(s, o): return s.n < o.n
    def __gt__(s, o): return s.n > o.n
print(min(O(3), O(1), O(2)).n, max(O(3), O(5)).n, min(O(2), O(2), key=lambda o: -o.n).n, min([O(2)], default=3).n)
try: min(O(1), O(2), default=3)
except TypeError as e: print(e)
def gen(n, fail=False):
    for i in range(n): yield i
    if fail: raise KeyError
s = {9}; print(s.update(gen(3)), s, s.update(gen(2), gen(5)), s)
try: s.update(gen(12, True))
except KeyError: print(sorted(s))
l = [1]; m = l; l += gen(3); print(l, m is l)
try: l += gen(2, True)
except KeyError: print(l)
class SS(set): 
    def add(self, x): print("never")
q = SS(); q.update(gen(2)); print(q)
try: s.update([x] for x in gen(2))
except TypeError as e: print(e)
