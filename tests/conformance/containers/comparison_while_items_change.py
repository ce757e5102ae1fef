log = []


class Clears:
    def __init__(self, *lists, answer=NotImplemented):
        self.lists, self.answer = lists, answer

    def __eq__(self, other):
        for one in self.lists:
            one.clear()
        return self.answer

    __hash__ = None


a, b = [], []
a.append(Clears(b))
b.append(Clears(a))
print(a == b, a, b)
for answer in (True, False, NotImplemented):
    for operator in ("==", "!=", "<", "<=", ">", ">="):
        a, b = [], []
        a.extend([Clears(a, b, answer=answer), 2, 3])
        b.extend([1, 2, 4])
        try:
            print(answer, operator, eval(f"a {operator} b"), a, b)
        except TypeError as error:
            print(answer, operator, error)


class Grows:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.append(len(self.target))
        return True


a = []
a.extend([Grows(a), 5])
b = [0, 5]
print(a == b, a[1:], b)
a = []
a.extend([0, Grows(a)])
print(a == [0, 5], len(a))

# Items that are the same object are never asked; tuples of other lengths are, lists are not.


class Loud:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        log.append(self.name)
        return False

    def __lt__(self, other):
        log.append("<" + self.name)
        return True

    __hash__ = object.__hash__


x = Loud("x")
nan = float("nan")
print([x] == [x], (x,) == (x,), {1: x} == {1: x}, [nan] == [nan], (nan,) < (nan,), [nan] <= [nan], log)
print([x] == [x, 1], (x,) == (x, 1), (Loud("p"),) == (Loud("q"), 1), (Loud("p"),) != (Loud("q"), 1), [Loud("p")] == [Loud("q"), 1], log)
log.clear()
print([Loud("a")] < [Loud("b"), 1], (Loud("a"), 1) < (Loud("b"),), log)
log.clear()
print([1, Loud("c")].index(3) if 3 in [1, Loud("c"), 3][2:] and False else "-", [Loud("d"), 4].count(4), Loud("e") in [Loud("f")], log)
for left, right in (([1], (1,)), ((1,), [1]), ({1}, frozenset({1})), ({1: 2}, [(1, 2)]), (range(3), [0, 1, 2])):
    try:
        print(left == right, left < right)
    except TypeError as error:
        print(error)
