# Runs every operation of the table, and every specialised form, in a loop of N turns. tests/every_operation.rs sees to it that none is missing.
import sys
from collections import namedtuple
from itertools import chain

N = int(sys.argv[1])


class Matrix:
    __match_args__ = ("x", "y")

    def __init__(self, x=1, y=2):
        self.x = x
        self.y = y

    def __matmul__(self, other):
        return self

    def method(self, a, *, b=0):
        return a

    @property
    def prop(self):
        return self.x

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return True

    constant = 5


class Descriptor:
    def __get__(self, o, owner=None):
        return 1

    def __set__(self, o, value):
        pass


class Hooked:
    managed = Descriptor()


class Asking:
    def __getattr__(self, name):
        return name


class Answering(type):
    def __instancecheck__(cls, o):
        return [o]

    def __subclasscheck__(cls, sub):
        return Matrix()


class Answered(metaclass=Answering):
    pass


class Derived(Matrix):
    def __init__(self):
        super().__init__(3)
        self.z = super().method

    def method(self, a, *, b=0):
        return super().method(a)


def plain(a, b=1):
    return a


def takes(a, *rest, k=0, **names):
    pass


def passes_on(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)

    def collects(*args, **kwargs):
        wrapper(0, *args)
        return wrapper(*args, b=2, **kwargs)

    return wrapper, collects


wrapped, collecting = passes_on(lambda a, b=1: a)
wrapped_plain, _ = passes_on(lambda a: a)


class Wrapped:
    method = wrapped_plain

    def __init__(self):
        self.bound = self.method

    def calls(self, *args):
        return self.bound(*args)


def locals_and_cells(n):
    cell = 0
    other = None

    def inner():
        nonlocal cell, other
        cell = cell + 1
        other = 1
        del other

    for i in range(n):
        a = b = i
        a, b = b, a
        inner()
        cell = cell
        other = cell
        del other
        x = 1
        del x
        x = "text", 1.5
        if i >= 0:
            maybe = 1
        del maybe
        f = lambda: (cell, i)
        f()
    return cell


def global_names(n):
    global made
    for i in range(n):
        made = i
        made
        len
        del made


def deleted_cell(n):
    for i in range(n):
        held = i

        def use():
            return held

        use()
        del held


def class_bodies(n):
    free = 1
    for i in range(n):

        class Body:
            name: int = i
            mine = free
            other = name
            del other

            def f(self):
                return __class__


def class_cells(n):
    T = 0
    for i in range(n):

        class Outer:
            T = i
            type Alias = T

            def generic[U: T](self, x: U = 1) -> T:
                pass

            class Inner[V](list[V]):
                def f(self) -> V:
                    pass

        Outer.Alias.__value__


def attributes(n):
    m = Matrix()
    d = Derived()
    h = Hooked()
    asking = Asking()
    in_dict = Matrix()
    vars(in_dict)
    for i in range(n):
        m.x = m.y
        h.managed = h.managed
        asking.missing
        Matrix.constant
        m.constant
        m.prop
        sys.argv
        m.method(i)
        m.method(i, b=1)
        m.new = 1
        del m.new
        Matrix().x = 5
        d.method(i)
        "".join
        [].append(i)
        Derived()
        m.__class__
        in_dict.x


def checks(n):
    m = Matrix()
    for i in range(n):
        isinstance(m, Matrix), isinstance(m, (int, str)), isinstance(i, Answered), isinstance([], list), isinstance(i, int | str)
        issubclass(Derived, Matrix), issubclass(int, (str, list)), issubclass(int, Answered)
        True + True, i - True


def items(n):
    l = [1, 2, 3]
    t = (1, 2, 3)
    d = {"k": 1, 2: 3}
    k = "k"
    z = 1
    for i in range(n):
        l[0] = l[z]
        l[0], l[-1], t[0], t[z], d[k], d[2]
        d[-1] = i
        del d[-1]
        l[z:2]
        l[z:2:z]
        "text"[z]
        "\u20ac"[-z]
        l.append(i)
        l.pop()
        d[k] = i
        if k in d and z not in {1: 2, 3: 4}:
            pass
        if z in {1, 2, i} or k in "text" or k == "t" or k != "k":
            pass
        for x, y in enumerate(t):
            pass
        for x, y in zip(t, l):
            pass
        d | {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}
        (*t, z)
        "%s %d" % (k, z), "{} {}".format(k, z), "-" * z, l * z


def arithmetic(n):
    a, b, f, m = 7, 3, 1.5, Matrix()
    for i in range(n):
        a + b, a - b, a * b, a / b, a // b, a % b, b**2, a**b, a << b, a >> b, a & b, a | b, a ^ b, m @ m
        f + f, f - f, f * f, f / f, f // f, f % f, f**f, a + f
        a + 1, a - 1, a * 2, a // 2, a % 2, a << 1, a >> 1, a & 1
        -a, +a, ~a, not a, -f
        a < b, a <= b, a == b, a != b, a > b, a >= b, a is b, a is not b, a in (1, b), a not in (1, b)
        x = a
        x += b
        x -= 1
        "a" + "b"
        10**20 + a, [1] + [2], "a" * 3, "%s" % 1


def jumps(n):
    a, b, s, none, l = 1, 2, "s", None, [1]
    i = 0
    while i < n:
        i += 1
        if a < b: pass
        if a <= b: pass
        if a == b: pass
        if a != b: pass
        if a > b: pass
        if a >= b: pass
        if a < 5: pass
        if a <= 5: pass
        if a == 5: pass
        if a != 5: pass
        if a > 5: pass
        if a >= 5: pass
        if s: pass
        if none is None: pass
        if none is not None: pass
        if a is b: pass
        if a in l: pass
        x = a and b
        y = s or b
        a < b < 5


def generator(n):
    for i in range(n):
        yield i


def delegating(n):
    got = yield from generator(n)
    return got


def handling_generator(n):
    for i in range(n):
        try:
            raise ValueError
        except ValueError:
            yield i


def iteration(n):
    l = [1, 2, 3, 4]
    for i in range(n):
        for x in l: pass
        for x in (1, i): pass
        for x in "ab": pass
        for x in {1: 2}: pass
        a, b = x, i
        a, b = l[:2]
        a, *c, b = l
        (a, b), c = (1, 2), 3
        for x in map(lambda x: x, l): pass
        for x in chain(l, l): pass
        sum(map(lambda x: x, l))
    for x in generator(n): pass
    for x in delegating(n): pass
    for x in handling_generator(n): pass
    [x for x in range(n)], {x for x in range(n)}, {x: x for x in range(n)}, sum(x for x in range(n))


class Awaitable:
    def __await__(self):
        return iter(())


class Manager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        return True


async def agen(n):
    for i in range(n):
        yield i


async def coroutine(n):
    for i in range(n):
        await Awaitable()
        async with Manager():
            raise ValueError
    async for x in agen(n):
        pass
    for i in range(n):
        async for x in agen(1):
            pass
    return [x async for x in agen(n)]


def resumptions(n):
    g = sender()
    next(g)
    send = g.send
    for i in range(n):
        next(g)
        send(i)
        g.send(i)
        g.__next__()


def sender():
    while True:
        yield


def coroutines(n):
    try:
        coroutine(n).send(None)
    except StopIteration:
        pass


def calls(n):
    args, names = (1, 2), {"k": 1}
    for i in range(n):
        plain(i)
        plain(i, 2)
        plain(a=i)
        takes(*args, **names)
        takes(1, *args, **names, **{"z": 1})
        takes(*args)
        wrapped(1, b=i)
        wrapped_plain(i)
        collecting(i)
        Wrapped().method()
        Wrapped().calls()
        len(args)
        int("5")
        Matrix()
        object()

        def defined(a=1, *, b: int = i) -> int:
            pass

        lambda: None


def building(n):
    l, d, s = [1, 2], {1: 2}, {1}
    for i in range(n):
        (i, 1), [i, 1], {i, 1}, {i: 1, 2: 3}, f"{i}{i!r}{i:>3}{i!s:5}", f"{s}"
        [*l, i], (*l, i), {*s, i}, {**d, i: i}, (*l,)
        t"{i}{i!r:>3}"


def raising(e):
    raise e


def exceptions(n):
    for i in range(n):
        try:
            raising(ValueError(i))
        except (TypeError, KeyError):
            pass
        except ValueError as e:
            e.args
        try:
            try:
                raise ValueError from None
            finally:
                i
        except ValueError:
            try:
                raise
            except ValueError:
                pass
        try:
            raise ExceptionGroup("g", [ValueError(), TypeError()])
        except* ValueError:
            pass
        except* TypeError:
            pass
        try:
            assert not i, i
            assert i is n
        except AssertionError:
            pass
        with Matrix() as m:
            raise ValueError
        with Matrix():
            pass
        try:
            1 // 0
        except ZeroDivisionError:
            pass
        try:
            unbound
            unbound = 1
        except UnboundLocalError:
            pass
        for x in ():
            pass


def matching(n):
    for i in range(n):
        for subject in ([1, 2, 3], {"k": 1, "z": 2}, Matrix(), 5, "x"):
            match subject:
                case [a, *rest]:
                    pass
                case {"k": v, **others}:
                    pass
                case Matrix(x, y=2):
                    pass
                case 5 | 6:
                    pass
                case _:
                    pass


def imports(n):
    for i in range(n):
        import sys
        import os.path
        from os import path, sep


def functions_with_types(n):
    for i in range(n):

        def generic[T: int, U: (int, str), *V, **P, D = int](x: T) -> U:
            pass

        type Alias[T] = list[T]


def local_variables(n):
    for i in range(n):
        locals()


class Named:
    value = 3

    def plain(x):
        return x

    @classmethod
    def of_class(cls, x):
        return x

    @staticmethod
    def static(x):
        return x


def methods_of_classes(n):
    o = Named()
    for i in range(n):
        Named.value
        Named.plain(i)
        Named.of_class(i)
        Named.static(i)
        o.of_class(i)
        o.static(i)


def dying(n):
    for i in range(n):
        x = [i, [i]]
        x = {"k": x}
        x = None
        (lambda: [i])()
        Matrix().x


def built_in_types(n):
    import errno, functools, math

    cached = functools.lru_cache(abs)

    for i in range(n):
        str(i), int("12"), float(i), bool(i), list((i,)), tuple([i]), dict(), set([i]), frozenset((i,)), range(i), type(i)
        first, *middle, last = [i, i, i]
        first, last = [i, i]
        i in [1, 2], "b" in "abc", f"{i}"
        for c in "ab":
            pass
        math.floor(1.5), cached(i % 3), (i << 70) * (i << 70) - (i << 140)
        {"k": i, "l": i}


class Numbered(type):
    pass


class Titled(metaclass=Numbered):
    title = "titled"

    @property
    def number(self):
        return self.kept

    @number.setter
    def number(self, value):
        self.kept = value


Pair = namedtuple("Pair", "first second")


def short_forms(n):
    d = {"a": 1}
    for i in range(n):
        len(d), ord("a"), chr(97), abs(-i), hash(i), min(i, 3), max(i, 3)
        d.get("a"), d.get("b", i), "abc".startswith("a"), "12".isdigit()
        Titled.title
    titled = Titled()
    for i in range(n):
        titled.number = i
    for key in d:
        for key, value in d.items():
            pass
    for i, value in enumerate([n] * 10):
        pass
    for x, y in zip([n] * 10, (n,) * 10):
        pass
    for x in reversed([n] * 10):
        pass
    pair = Pair(n, n)
    for i in range(n):
        pair.first
        all(x for x in (1, 2)), sum(x for x in (1, 2)), list(x for x in (1, 2))


for function in (
    locals_and_cells, global_names, deleted_cell, class_bodies, class_cells, attributes, checks, items, arithmetic, jumps, iteration, coroutines, calls,
    resumptions, building, exceptions, matching, imports, functions_with_types, local_variables, methods_of_classes, dying, built_in_types,
    short_forms,
):
    function(N)

# The operations of a module's own names.
count = 0
while count < N:
    count += 1
    name: int = count
    from errno import *
    del name
    print_nothing = lambda: None

# Annotations that are kept as texts are put into a dictionary as the module runs.
future = compile("from __future__ import annotations\nx: int = 1\n", "<future>", "exec")
single = compile("None\n", "<single>", "single")
annotations = compile("x: int = 1\nclass A:\n  y: x = 2\ndel x\n", "<annotated>", "exec")
for i in range(N // 10):
    exec(single)
    exec(annotations, {})
    exec(future, {})
print("done")
