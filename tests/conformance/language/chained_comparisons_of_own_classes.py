# Chained comparisons: order, short cuts, results that are no bools, mixtures of operators.
log = []


class V:
    def __init__(self, n, answer=None):
        self.n, self.answer = n, answer

    def _compare(self, op, other):
        log.append(f"{self.n}{op}{getattr(other, 'n', other)}")
        if self.answer is not None:
            return self.answer
        return eval(f"self.n {op} other", {"self": self, "other": getattr(other, "n", other)})

    def __lt__(self, other):
        return self._compare("<", other)

    def __le__(self, other):
        return self._compare("<=", other)

    def __gt__(self, other):
        return self._compare(">", other)

    def __eq__(self, other):
        return self._compare("==", other)

    def __ne__(self, other):
        return self._compare("!=", other)

    def __contains__(self, x):
        log.append(f"{x} in {self.n}")
        return x in str(self.n)

    __hash__ = None


class Falsy:
    def __bool__(self):
        log.append("bool")
        return False

    def __repr__(self):
        return "Falsy"


class NoBool:
    def __bool__(self):
        raise ValueError("ambiguous")

    def __repr__(self):
        return "NoBool"


def say(v):
    log.append(f"say {getattr(v, 'n', v)}")
    return v


def check(f):
    try:
        result = f()
    except Exception as e:
        result = f"{type(e).__name__}: {e}"
    print(result, log)
    log.clear()


a, b, c = V(1), V(2), V(3)
check(lambda: say(a) < say(b) < say(c))
check(lambda: say(c) < say(b) < say(a))
check(lambda: a < b > a != c == c <= c)
check(lambda: V(1, Falsy()) < b < c)
check(lambda: V(1, NoBool()) < b < c)
check(lambda: V(1, NoBool()) < b)
check(lambda: V(1, "yes") < V(2, []) < c)
check(lambda: 0 < a < 5)
check(lambda: 5 > a > 0 > V(-1))
check(lambda: "1" in V(12) == V(12))
check(lambda: 1 in [1] == True)
check(lambda: (1 in [1]) == True)
check(lambda: 1 < 2 is True)
check(lambda: not a < b < c)
check(lambda: a < b and b < c or c)
check(lambda: a == b in [b])
check(lambda: None is None is not a)
check(lambda: "a" < "b" < 3)
check(lambda: 3 < "b" < say("never"))
check(lambda: [x for x in range(10) if 2 < x <= 5 != x])
check(lambda: (lambda x: 1 if 0 <= x < 10 else -1)(5))
check(lambda: a < (b < c))
check(lambda: -1 < 0 == False)
check(lambda: 1 == 1.0 == True == (1 + 0j))
check(lambda: float("nan") == float("nan") != 0)
check(lambda: {1} < {1, 2} > {2} <= {2})
check(lambda: (1, 2) < (1, 3) < [1])
if a < b < c:
    print("branch", log)
log.clear()
while a < b > c:
    break
else:
    print("loop", log)
log.clear()
x = say(a) < (y := say(b)) < c
print(x, y.n, log)
assert a < b < c, "fine"
