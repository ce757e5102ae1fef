log = []


def show(x):
    log.append(x)
    return x


print(show(1) < show(2) < show(3), log)
log.clear()
print(show(3) < show(2) < show(1), log)
log.clear()
print(show(1) < show(5) > show(2) != show(2), log)
log.clear()
print(show(1) == show(1) == show(1) is not show(None), log)
log.clear()
print(show(1) in show([1, 2]) == show([1, 2]), log)
log.clear()


class Verdict:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth

    def __bool__(self):
        print("bool of", self.name)
        return self.truth

    def __repr__(self):
        return f"<{self.name}>"


class Num:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return Verdict(f"{self.n}<{other.n}", self.n < other.n)


a, b, c = Num(1), Num(2), Num(3)
print(a < b < c)
print(b < a < c)
print(not (a < b < c))
if a < b < c:
    print("taken")
if b < a < c:
    print("not reached")
else:
    print("else")
