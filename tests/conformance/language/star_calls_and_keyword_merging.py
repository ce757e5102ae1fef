# Calls with * and **: order of evaluation, what may follow what, mappings of the program, errors word for word.
def f(*args, **kwargs):
    return args, kwargs


def g(a, b=2, *c, d=4, **e):
    return a, b, c, d, e


def pos(a, b, /, c):
    return a, b, c


class Mapping:
    def __init__(self, **k):
        self.k = k

    def keys(self):
        print("keys")
        return self.k.keys()

    def __getitem__(self, key):
        print("item", key)
        return self.k[key]


class Iterable:
    def __iter__(self):
        print("iter")
        yield from "xy"


log = []


def say(v):
    log.append(v)
    return v


print(f(*[1, 2], 3, *(), *"ab", x=1, **{"y": 2}, z=3, **{}))
print(f(*Iterable(), **Mapping(p=1, q=2)))
print(f(say(1), *say([2]), say(3), k=say(4), *say([5]), m=say(6), **say({"n": 7})), log)
print(g(1), g(*range(5)), g(**{"a": 1, "d": 2, "z": 3}), g(1, *(), **{"b": 5}), g(*[1], *[2], *[3], d=0))
print(pos(1, 2, c=3), f(**{"with space": 1, "class": 2}), f(**{"self": 1}), [*range(2), *"a"], {**{"a": 1}, "a": 2, **{"a": 3}}, (*[],), {*[1], *[1, 2]})
print(print(*["a", "b"], **{"sep": "-"}), max(*[3, 1]), dict(**{"a": 1}, b=2), dict([("x", 1)], **{"y": 2}), "{}-{k}".format(*[1], **{"k": 2}), type("T", *[(), {}]).__name__)
for bad in (
    lambda: f(*5),
    lambda: f(**5),
    lambda: f(**[1]),
    lambda: f(*None),
    lambda: f(**None),
    lambda: f(a=1, **{"a": 2}),
    lambda: f(**{"a": 1}, **{"a": 2}),
    lambda: f(**{1: 2}),
    lambda: f(**{"a": 1, 2: 3}),
    lambda: g(),
    lambda: g(1, a=2),
    lambda: g(*[1, 2], b=3),
    lambda: g(b=1, **{"d": 2}),
    lambda: pos(a=1, b=2, c=3),
    lambda: pos(1, 2),
    lambda: pos(1, 2, 3, 4),
    lambda: pos(1, 2, 3, c=4),
    lambda: pos(1, 2, d=4),
    lambda: (lambda: 0)(*[1]),
    lambda: (lambda x, *, y: 0)(1),
    lambda: (lambda x, *, y, z: 0)(1),
    lambda: (lambda x, y, z: 0)(),
    lambda: (lambda x, y=1: 0)(1, 2, 3),
    lambda: (lambda *, k: 0)(1, k=2),
    lambda: len(*[]),
    lambda: len(**{"obj": []}),
    lambda: int(*[1, 2, 3]),
    lambda: [*5],
    lambda: {**5},
    lambda: {*5},
    lambda: (*None,),
    lambda: {**{1: 2}, **[3]},
    lambda: print(**{"sepp": ""}),
    lambda: Mapping(1),
    lambda: Mapping.keys(),
    lambda: f(*(1 / 0 for _ in "a")),
    lambda: f(**Mapping(a=1) if False else {"a": {}["b"]}),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
for source in ("f(a=1, 2)", "f(**k, 1)", "f(**k, *a)", "f(*a, b)", "f(a=1, *b)", "f(a=1, a=2)", "f(a for a in b, c)", "f(a for a in b)", "f(c, a for a in b)", "f(*)", "f(**)", "f(a, *, b)", "f(1=2)", "f(a.b=1)", "f(True=1)", "f((a)=1)", "f(*a=1)", "f(a:=1)", "f(a, b=c:=1)", "f(x for x in y for z in w, )", "*a, = b", "print(*a, sep='')", "f(**a, b=1)", "f(**{**a})", "f(* *a)", "f(lambda *a, **k: 0)", "f(not=1)", "f(__debug__=1)"):
    try:
        compile(source, "s", "exec")
        print(source, "fine")
    except SyntaxError as e:
        print(source, "|", e.msg, e.offset, e.end_offset)
