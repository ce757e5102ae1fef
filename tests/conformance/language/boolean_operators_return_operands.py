class Truth:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __bool__(self):
        print("?" + self.name, end=" ")
        return self.value

    def __repr__(self):
        return self.name


T, F = Truth("T", True), Truth("F", False)
print(T and F)
print(F and T)
print(T or F)
print(F or T)
print(not T)
print(F or F or T or F)
print(T and T and F and T)
print(T and F or T)
print(F and T or F)
print((T or F) and F)
print(not (T and F))
print("a" if T else "b")
print("a" if F else "b")
print(1 if F else 2 if F else 3 if T else 4)
while F:
    print("never")
else:
    print("loop else")
print(0 or [] or "" or None or () or {})
print(1 and [1] and "x" and (0,) and {1: 2})


class Bad:
    def __bool__(self):
        return 1


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


for make in (lambda: not Bad(), lambda: bool(Bad()), lambda: not Sized(-1), lambda: not Sized("x"), lambda: not Sized(1 << 70)):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
print(not Sized(0), not Sized(3))
