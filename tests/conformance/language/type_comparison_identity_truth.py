print(1 == 1.0 == True, "a" == "a", [] == [], [] is [], () == [], None == 0, 0 == False, "" == b"")
print([1, [2, 3]] == [1, [2, 3]], (1, 2) < (1, 3), [1] < [1, 2], "a" < "b", (1, "a") < (1, "b"), [2] > [1, 9])
print({1: 2} == {1: 2.0}, {1, 2} == frozenset([2, 1]), range(0) == range(5, 5), range(0, 4, 2) == range(0, 3, 2))
nan = float("nan")
print(nan == nan, nan is nan, [nan] == [nan], nan in [nan], {nan: 1}[nan], nan != nan, nan < 1, nan > 1, (nan,) == (nan,), [float("nan")] == [float("nan")])


class NoEq:
    __eq__ = None


class Ne:
    def __eq__(self, o):
        print("eq")
        return False


class Odd:
    def __eq__(self, o):
        return "not a bool"

    __hash__ = None


print(Ne() != 1, Ne() == 1, Odd() == 1, Odd() != 1, Odd() in [Odd()], [Odd()] == [Odd()])
try:
    NoEq() == 1
except TypeError as e:
    print(e)
try:
    hash(Odd())
except TypeError as e:
    print(e)


class L:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        print("lt", self.n, o.n)
        return self.n < o.n


print(L(1) < L(2), L(1) > L(2))
try:
    L(1) <= L(2)
except TypeError as e:
    print(e)
print(max(L(1), L(3), L(2)).n, sorted([L(2), L(1)])[0].n)
print(bool(""), bool("0"), bool(0.0), bool(-0.0), bool(nan), bool(0j), bool([[]]), bool(range(0)), bool(b""), bool(object()))
print(1 <= True, True < 2, False == 0.0, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**400 > 1e308, float("inf") > 10**400, -(10**400) > float("-inf"))
print((1, 2) in [(1, 2)], "b" in "abc", b"b" in b"abc", 98 in b"abc", "" in "", 1 not in {1: 2}, 1.0 in {1})


class Dies:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other

    def __hash__(self):
        return hash(self.n)

    def __del__(self):
        print("gone", self.n)


def fresh(*keys):
    return {k: 0 for k in keys}


print(1 not in fresh(1), 1 in fresh(1), 3 not in fresh(1), "a" not in fresh("a", "b"), "c" in fresh("a"))
x = Dies(1) not in fresh(1)
print(x)
x = Dies(2) in fresh(1)
print(x)
x = 5 not in {Dies(5)}
print(x)
x = (1, 2) not in {(1, 2)}, 1.5 not in [1.5], 7 not in (7,), "ab" not in "cab"
print(x)
