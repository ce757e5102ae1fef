# Functions as data: composition, currying by signatures, memo tables, dispatch tables, default tricks, attributes, introspection.
import functools
import inspect
import operator


def compose(*fs):
    return functools.reduce(lambda f, g: lambda *a, **k: f(g(*a, **k)), fs) if fs else lambda x: x


def curry(f, *held):
    n = sum(p.default is p.empty and p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD) for p in inspect.signature(f).parameters.values())

    @functools.wraps(f)
    def curried(*args, **kw):
        every = held + args
        return f(*every, **kw) if len(every) >= n else curry(f, *every)

    return curried


def pipe(value, *fs):
    for f in fs:
        value = f(value)
    return value


@curry
def volume(a, b, c, scale=1):
    return a * b * c * scale


print(volume(1)(2)(3), volume(1, 2)(3), volume(1)(2, 3, scale=10), volume.__name__, volume(2)(3).__wrapped__.__name__)
print(compose(str, abs, operator.neg)(5), compose()(7), pipe("a-b-c", lambda s: s.split("-"), reversed, "".join, str.upper))
adders = [lambda x, n=n: x + n for n in range(3)]
late = [lambda x: x + n for n in range(3)]
print([f(10) for f in adders], [f(10) for f in late], [f.__defaults__ for f in adders], late[0].__closure__[0].cell_contents)


def bank(balance):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance

    def peek():
        return balance

    deposit.peek = peek
    return deposit


one, two = bank(10), bank(100)
one(5), two(50)
print(one.peek(), two.peek(), one.__closure__[0].cell_contents, one.__code__.co_freevars, one.__code__ is two.__code__, one == two)
one.__closure__[0].cell_contents = 999
print(one.peek(), one(1))


def memo(f):
    table = {}

    def inner(*args):
        if args not in table:
            table[args] = f(*args)
        return table[args]

    inner.table = table
    return inner


@memo
def ways(n, coins=(50, 20, 10, 5, 2, 1)):
    if n == 0:
        return 1
    if n < 0 or not coins:
        return 0
    return ways(n - coins[0], coins) + ways(n, coins[1:])


print(ways(100), len(ways.table) > 50, memo(lambda: "none")())
OPS = {"+": operator.add, "-": operator.sub, "max": max, "neg": lambda x: -x, "sum": lambda *a: sum(a)}


def rpn(text):
    stack = []
    for token in text.split():
        if f := OPS.get(token):
            try:
                count = len(inspect.signature(f).parameters)
            except ValueError:
                count = 2
            args = [stack.pop() for _ in range(count)][::-1] if token not in ("sum", "max") else [stack.pop() for _ in range(len(stack))][::-1]
            stack.append(f(*args))
        else:
            stack.append(float(token))
    return stack


print(rpn("1 2 + 3 -"), rpn("4 neg 2 +"), rpn("1 2 3 sum"), rpn("5 9 2 max"))


def appends(x, seen=[], /, *, counts={}):
    seen.append(x)
    counts[x] = counts.get(x, 0) + 1
    return seen, counts


appends(1), appends(1)
print(appends(2), appends.__defaults__, appends.__kwdefaults__)
appends.__defaults__ = ([],)
appends.__kwdefaults__["counts"] = {"reset": True}
print(appends(3))


def outer():
    x = "x"

    def show():
        return x, y

    y = "y"
    result = show()
    del y
    try:
        show()
    except NameError as e:
        return result, str(e)


print(outer())
p = functools.partial(volume, 2, scale=3)
print(p(3)(4), p.args, p.keywords, p.func is volume, functools.partial(p, 5).args, functools.partial(print, "a", sep="-")("b"))
Y = lambda f: (lambda x: x(x))(lambda y: f(lambda *a: y(y)(*a)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10), (lambda *a, k=2, **kw: (a, k, kw))(1, z=3), (lambda: (yield))().__class__.__name__)
for bad in (lambda: curry(print)(1), lambda: volume(1)(2)(3)(4), lambda: compose(len)(5), lambda: rpn("+"), lambda: bank()(1), lambda: setattr(one, "__closure__", ()), lambda: setattr(one, "__code__", outer.__code__), lambda: setattr(one, "__name__", 5), lambda: setattr(appends, "__defaults__", [1]), lambda: setattr(appends, "__kwdefaults__", 5), lambda: functools.reduce(max, []), lambda: functools.partial()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
