import sys

log = []
module = sys.modules[__name__]


def t(x):
    log.append(x)
    return x


def f(a: t("a"), *b: t("b"), c: t("c") = 1, **d: t("d")) -> t("ret"):
    pass


print(log)
print(f.__annotations__)
print(log)
print(f.__annotations__ is f.__annotations__)


class C:
    x: t("x")
    y: Later = 5
    z: "string"

    def m(self) -> C:
        pass


try:
    C.__annotations__
except NameError as e:
    print(e)


class Later:
    pass


print(C.__annotations__, C.y, hasattr(C, "x"))
print(C.m.__annotations__)
v: t("module variable") = 1
w: t("unassigned")
print("w" in globals())
print(module.__annotations__)
print(__annotate__(1))


def local():
    n: undefined_name = 1
    m: t("local annotations are never evaluated")
    return n, "m" in locals()


print(local())
o = type("O", (), {})()
o.attr: t("attribute target") = 5
d = {}
d["k"]: t("subscript") = 1
(paren): t("parenthesised") = 2
print(o.attr, d, paren, "paren" in module.__annotations__)
print(log[-4:])
print(f.__annotate__(1))
for fmt in (2, 3, 4):
    try:
        f.__annotate__(fmt)
    except NotImplementedError as e:
        print("NotImplementedError", e)
f.__annotations__ = {"a": 1}
print(f.__annotations__, f.__annotate__)
f.__annotate__ = lambda fmt: {"fmt": fmt}
print(f.__annotations__)
print(sorted(module.__annotations__))
def h(): pass
print(h.__annotate__, h.__annotations__)
for bad in (lambda: setattr(h, "__annotations__", 5), lambda: setattr(h, "__annotate__", 5)):
    try:
        bad()
    except TypeError as e:
        print(e)
