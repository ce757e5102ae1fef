def attempt(source):
    try:
        print(source, "->", eval(source))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Rich:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        log.append(("<", self.n, other.n))
        return self.n < other.n

    def __gt__(self, other):
        log.append((">", self.n, other.n))
        return self.n > other.n

    def __repr__(self):
        return f"R{self.n}"


class NoBool:
    def __lt__(self, other):
        return self

    __gt__ = __lt__

    def __bool__(self):
        raise ValueError("no truth")


def gen():
    yield 3
    yield 1
    raise KeyError("in the middle")


log = []
nan = float("nan")
for name in ("min", "max"):
    for args in ("", "1", "None", "[]", "()", "[], default=5", "[], default=None", "1, 2, default=3", "[1], default=0", "[], key=len", "1, 2, key=None", "[3, 1, 2], key=lambda x: -x", "'b', 'A', key=str.lower", "[1, 'a']",
                 "1, 'a'", "[[1], [0, 5]]", "iter([2, 1])", "{3: 1, 2: 9}", "'hello'", "gen()", "[1], foo=2", "[1], key=3", "[1, 2], key=3", "[1], None", "nan, 1", "1, nan", "[nan, 2, 1]", "0.0, -0.0", "-0.0, 0.0", "True, 1", "1, True, 1.0", "*[5, 4]", "(x for x in ())", "default=1", "[], None, default=1", "[NoBool(), NoBool()]", "key=len, default=2"):
        attempt(f"{name}({args})")
    log.clear()
    attempt(f"{name}([Rich(2), Rich(1), Rich(3), Rich(1)])")
    print(log)
for args in ("", "1", "None", "[3, 1, 2]", "[3, 1, 2], None", "[3, 1, 2], reverse=True", "[3, 1, 2], reverse=1", "[3, 1, 2], reverse='x'", "[3, 1, 2], reverse=None", "[3, 1], key=None", "['b', 'A'], key=str.lower", "['b', 'A'], str.lower", "[1, 'a']", "[], key=5", "[1], key=5", "gen()", "[1], foo=1",
             "{2: 1, 1: 2}", "'hello'", "[(1, 'b'), (1, 'a')], key=lambda p: p[0]", "[(1, 'b'), (1, 'a')], key=lambda p: p[0], reverse=True", "[None, None]", "[1j, 2j]", "[[2], [1, 2], []]", "[True, 0, 2.5, -1]", "iterable=[1]"):
    attempt(f"sorted({args})")
for source in ("[2, 1].sort()", "[2, 1].sort(None)", "[2, 1].sort(key=None, reverse=2)", "[2, 1].sort(reverse=[])", "[2, 1].sort(cmp=1)", "[1, 'a'].sort()", "[3, 2].sort(key=lambda x: 1 / 0)"):
    attempt(source)
