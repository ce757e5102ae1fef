"""Which overridden methods of subclasses of built-in types the built-in machinery calls, and which it goes past."""


class D(dict):
    def __getitem__(self, k):
        print("getitem", k, end="; ")
        return super().__getitem__(k)

    def __setitem__(self, k, v):
        print("setitem", k, end="; ")
        super().__setitem__(k, v)

    def __contains__(self, k):
        print("contains", k, end="; ")
        return super().__contains__(k)

    def __iter__(self):
        print("iter", end="; ")
        return super().__iter__()

    def keys(self):
        print("keys", end="; ")
        return super().keys()

    def items(self):
        print("items", end="; ")
        return super().items()

    def get(self, k, d=None):
        print("get", k, end="; ")
        return super().get(k, d)

    def __len__(self):
        print("len", end="; ")
        return super().__len__()

    def __missing__(self, k):
        print("missing", k, end="; ")
        return "m"


d = D(a=1)
print(d)
print(d["a"], d["zz"], d.get("zz"), "a" in d, len(d), list(d))
print(dict(d), {**d}, {} | d, d | {})
e = {}
e.update(d)
print(e)
d.update(b=2)
d.setdefault("c", 3)
print(d.pop("c"), d == {"a": 1, "b": 2}, bool(d))
print("{a}".format_map(d), "%(a)s" % d)
print((lambda **k: k)(**d))
print(type(d.copy()).__name__, type(d | d).__name__, type(D.fromkeys("x")).__name__)
print(sorted(d), min(d), [*d], (*d,), "".join(d), list(reversed(d)), next(iter(d)))


class L(list):
    def __getitem__(self, i):
        print("getitem", i, end="; ")
        return super().__getitem__(i)

    def __iter__(self):
        print("iter", end="; ")
        return super().__iter__()

    def __len__(self):
        print("len", end="; ")
        return super().__len__()

    def __contains__(self, x):
        print("contains", end="; ")
        return super().__contains__(x)

    def append(self, x):
        print("append", end="; ")
        super().append(x)

    def __eq__(self, o):
        print("eq", end="; ")
        return super().__eq__(o)

    __hash__ = None


l = L([1, 2, 3])
print(l, l[0], l[0:2], l[-1], 2 in l, len(l), bool(l))
print(list(l), tuple(l), [*l], sorted(l), sum(l), max(l), list(map(str, l)), list(zip(l, l)), list(reversed(l)))
a, *b = l
print(a, b)
print([0] + l, type(l + [4]).__name__, type(l * 2).__name__, type(l[:]).__name__, type(l.copy()).__name__, l == [1, 2, 3], [1, 2, 3] == l)
l += [4]
l.extend([5])
l.insert(0, 0)
print(l.index(4), l.count(1), l.pop(), l)
x = [9]
x.extend(l)
x[0:1] = l
print(x, ",".join(L(["a", "b"])))
match l:
    case [p, *q]:
        print(p, q)


class S(str):
    def __str__(self):
        return "str!"

    def __repr__(self):
        return "repr!"

    def __len__(self):
        return 99

    def __getitem__(self, i):
        return "item!"

    def __iter__(self):
        return iter(["i1", "i2"])

    def __eq__(self, o):
        return "eq!"

    def __hash__(self):
        return 5

    def __format__(self, spec):
        return "format!" + spec

    def __contains__(self, x):
        return "yes"

    def __add__(self, o):
        return "add!"


s = S("abc")
print(s, repr(s), len(s), s[0], list(s), s == "abc", hash(s), f"{s}", f"{s!s}", f"{s!r}", f"{s:>5}", "%s %r" % (s, s), "{}".format(s), "x" in s, s + "d")
print(s.upper(), type(s.upper()).__name__, type(s[:]).__name__, "".join([s, s]), "abc".replace("abc", s), "-".join(s), s.join(["1", "2"]), str(s), type(str(s)).__name__)
print({"abc": 1}.get(s, "no"), {s: 1}.get("abc", "no"), "abc" == s, type(S("q") + "r"), S.__new__(S, 5).upper(), int(S("12")), float(S("1.5")))


class I(int):
    def __str__(self):
        return "istr"

    def __repr__(self):
        return "irepr"

    def __index__(self):
        return 100

    def __int__(self):
        return 200

    def __bool__(self):
        return False

    def __add__(self, o):
        return "iadd"

    def __format__(self, s):
        return "ifmt"

    def __hash__(self):
        return 1


i = I(3)
print(i, [i], f"{i}", "%d" % i, "%s" % i, [0, 1, 2, "three"][i], int(i), bool(i), not i, i + 1, 1 + i, i * 2, type(i * 2).__name__, type(-i).__name__, type(+i).__name__, range(i), "ab" * i, hex(i), i == 3, {3: "t"}.get(i), list(range(5))[:i], chr(I(65)), float(i), i.real, type(i.real).__name__, i.__index__(), complex(i), round(i), divmod(i, 2), sum([i, i]), max(i, 2), bytes(I(2)))


class T(tuple):
    def __getitem__(self, i):
        return "titem"

    def __iter__(self):
        return iter("xy")

    def __len__(self):
        return 7


t = T((1, 2))
print(t, t[0], list(t), len(t), t + (3,), type(t + t).__name__, (0,) + t, (lambda *a: a)(*t), "%s %s" % t if False else "", t == (1, 2), hash(t) == hash((1, 2)), isinstance("x", T((int, str))))
x, y = t
print(x, y, tuple(t), type(tuple(t)).__name__)


class F(float):
    def __repr__(self):
        return "frepr"

    def __float__(self):
        return 9.0

    def __round__(self, n=None):
        return "fround"


f = F(1.5)
print(f, [f], f"{f}", f"{f:.2f}", "%s %.1f" % (f, f), float(f), round(f), round(f, 1), int(f), f + 1, type(f + f).__name__, type(abs(f)).__name__, f == 1.5, hash(f) == hash(1.5))


class Se(set):
    def __contains__(self, x):
        return "c"

    def __iter__(self):
        return iter([42])

    def add(self, x):
        print("add", end="; ")
        super().add(x)

    def __len__(self):
        return 0


se = Se([1])
print(se, 1 in se, list(se), len(se), bool(se), se | {2}, type(se | {2}).__name__, {1} == se, se == {1}, se <= {1}, set(se), frozenset(se), type(se.copy()).__name__, {3} | se, {1, 2} - se, sorted(se))
