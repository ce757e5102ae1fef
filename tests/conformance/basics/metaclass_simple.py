class Meta(type):
    def __new__(m, name, bases, ns):
        ns["added"] = f"by Meta to {name}"
        return super().__new__(m, name, bases, ns)

    def __call__(cls, *args):
        print("making", cls.__name__, args)
        return super().__call__(*args)


class A(metaclass=Meta):
    def __init__(self, x=0):
        self.x = x


class B(A):
    pass


print(A.added, B.added, type(A).__name__, A(5).x, B().x)
C = type("C", (A,), {"y": 2})
print(C(1).y, C.added)
