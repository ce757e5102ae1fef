# What a compiler may compute beforehand must look as if it were computed when run.
def f():
    return 2**10, "a" * 3, (1, 2) + (3,), -5 // 2, "abc"[1], (1, 2, 3)[-1], not True, 1 if 0 else 2, [1, 2][0]


print(f())
for src in ("1 / 0", "1 % 0", "1 << -1", "'a' + 1", "(1, 2)[5]", "2 ** -1", "0 ** -1", "'abc'[9]", "-'a'", "~1.5", "1 // 0.0", "5 @ 3", "None + 1", "() < 1", "[] < ()"):
    try:
        print(src, eval(src))
    except Exception as e:
        print(src, type(e).__name__, e)


def unreachable():
    if False:
        return 1 / 0
    while 0:
        1 / 0
    return True or 1 / 0


print(unreachable())
print(1 in (1, 2), 3 in [1, 2], "a" in {"a", "b"}, None is None)


def same():
    a = (1, [2])
    a[1].append(3)
    return a


print(same(), same())
print(0.0 == -0.0, str(0.0), str(-0.0), 0.0 * -1, 1 * -0.0, (0.0, -0.0), [0.0, -0.0])
print(True + True, True == 1, (True, 1), (1, True), (1, 1.0), {1: "a", True: "b", 1.0: "c"})
print(1e308 * 10, -1e308 * 10, (1e308 * 10) - (1e308 * 10))
print(10**25 % 7, (-3) ** 3, 2**100 >> 98, 1 << 70)
x = 1000
y = 1000
print(x == y, "ab" "cd" == "abcd", "%s-%d" % ("a", 1), "%%" % ())
def g(): return 1,
print(g(), f"{1}{'a'}{2.5!r}", f"{'x':>3}")
print(-1 ** 2, (lambda: -1)() ** 2, 3 * 4 - 2 * 5, (1 + 2) * 3)
