# Order of evaluation and words of errors in unpacking, displays and calls with stars.
def say(x):
    print("say", x)
    return x

class Box:
    def __setattr__(self, name, value): print("attr", name, value)
    def __setitem__(self, key, value): print("item", key, value)

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

def iterate(n):
    for i in range(n):
        print("give", i)
        yield i

b = Box()
b.x, b[say("key")], *b.rest = iterate(4)
(first, [second, *middle], last) = 1, iterate(3), "z"
print(first, second, middle, last)
def too_few(): a, b, c = iterate(2)
def too_many(): a, b = iterate(5)
def star_few(): a, *b, c, d = 1, 2
def no_iter(): a, b = 5
def tuple_many(): a, b = (1, 2, 3)
def dict_many(): a, b = {1: 2}
def endless():
    import itertools
    a, b = itertools.count()
for f in too_few, too_many, star_few, no_iter, tuple_many, dict_many, endless:
    attempt(f)
print([*say([1]), say(2), *say((3,))], {**say({"a": 1}), say("b"): say(2)}, {*say("x")})
def f(*args, **kw): return args, kw
print(f(say(1), *say([2]), say(3), k=say(4), **say({"l": 5})))
attempt(lambda: f(*5))
attempt(lambda: f(**5))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(k=1, **{"k": 2}))
attempt(lambda: f(**{"a": 1}, **{"a": 2}))
attempt(lambda: [*5])
attempt(lambda: {**5})
attempt(lambda: {**[("a", 1)]})
x = [0, 1, 2]
i = 0
i, x[i] = 1, "set"
print(i, x)
a = b2 = c = say("once")
print(a, b2, c)
x = y = []
x += [1]
print(y)
*only, = "ab"
print(only)
for k, (v, *w) in {"p": (1, 2, 3)}.items():
    print(k, v, w)
print([p for p, *q in [(1, 2), (3,)]], (lambda *a, b=2, **k: (a, b, k))(*"ab", **{"c": 1}))
