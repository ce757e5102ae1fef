class A:
    def m(self, a, b=1): ...

    @classmethod
    def c(cls, x): ...

    @staticmethod
    def s(x): ...

    def __init__(self, p):
        pass


class B:
    pass


class C:
    def __call__(self, x): ...


class D(dict):
    def __new__(cls, a): ...


sources = """\
A()
A(1, 2)
A(q=1)
A(1).m()
A(1).m(1, 2, 3)
A(1).m(c=1)
A.m()
A.c()
A.c(1, 2)
A.s()
A.s(1, x=2)
B(1)
B(x=1)
B().__init__(1)
C()()
C()(1, 2)
D()
(lambda a, b: 0)(b=1)
""".splitlines()
for source in sources:
    try:
        print(source, "->", repr(eval(source)).split(" at ")[0])
    except Exception as e:
        print(source, "->", type(e).__name__, e)
