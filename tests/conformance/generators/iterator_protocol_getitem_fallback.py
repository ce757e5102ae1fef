class Seq:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        print("get", i, end="; ")
        if i >= self.n:
            raise IndexError("end")
        return i * i


print(list(Seq(3)), 4 in Seq(3), 5 in Seq(3))
print(type(iter(Seq(1))).__name__, tuple(Seq(2)), sum(Seq(3)), max(Seq(3)))
a, b = Seq(2)
print(a, b, [*Seq(2)], dict.fromkeys(Seq(2)))
it = iter(Seq(2))
print(next(it), next(it), next(it, "end"), next(it, "still"))


class Stop:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        return i


print(list(Stop()))


class Fails:
    def __getitem__(self, i):
        raise ValueError("not IndexError")


try:
    list(Fails())
except ValueError as e:
    print(e)


class Blocked(Seq):
    __iter__ = None


try:
    iter(Blocked(1))
except TypeError as e:
    print(e)


class Mapping:
    def __getitem__(self, key):
        return {"a": 1}[key]


try:
    list(Mapping())
except KeyError as e:
    print("KeyError", e)


class WithLen(Seq):
    def __len__(self):
        return self.n


print(list(reversed(WithLen(3))))
for bad in (lambda: reversed(Seq(1)), lambda: iter(object()), lambda: Seq(1).__iter__):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(e)


class Instance:
    pass


o = Instance()
o.__getitem__ = lambda i: 1
try:
    iter(o)
except TypeError as e:
    print(e)
