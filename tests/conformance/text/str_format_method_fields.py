def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Point:
    def __init__(self):
        self.x = 1
        self.items = {"k": [10, 20], "1": "one", 1: "int one", -1: "neg"}

    def __getitem__(self, key):
        return f"item {key!r}"

    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "Point()"


p = Point()
for source in (
    "'{}'.format(1)", "'{} {}'.format(1, 2)", "'{0} {0} {1}'.format(1, 2)", "'{a} {b}'.format(a=1, b=2)", "'{} {a}'.format(1, a=2)", "'{}'.format()", "'{1}'.format(0)", "'{} {0}'.format(1)", "'{0} {}'.format(1)", "'{a}'.format()", "'{'.format()", "'}'.format()", "'{{}}'.format()", "'{{{0}}}'.format(5)", "'{'.format(1)", "'{0'.format(1)", "'{0!}'.format(1)", "'{0!r'.format(1)", "'{0!x}'.format(1)", "'{0!rr}'.format(1)", "'{0!r:>5}|{0!s:<4}|{0!a}'.format('é')", "'{!r}'.format('a')", "'{:{}}'.format(5, 4)", "'{:{w}.{p}f}'.format(3.14159, w=10, p=2)", "'{:{:{}}}'.format(1, 2, 3)", "'{0:{1}{2}}'.format(5, '>', 6)",
    "'{0.x}'.format(p)", "'{0.y}'.format(p)", "'{0[a]}'.format(p)", "'{0[0]}'.format(p)", "'{0[-1]}'.format(p)", "'{0[ 1]}'.format(p)", "'{0.items[k][1]}'.format(p)", "'{0.items[1]}'.format(p)", "'{0[a]b}'.format(p)", "'{0[]}'.format(p)", "'{0.}'.format(p)", "'{0[a}'.format(p)", "'{0[a]]}'.format(p)", "'{.x}'.format(p)", "'{[k]}'.format(p)", "'{a.x}'.format(a=p)", "'{0.x.real}'.format(p)", "'{0:abc}'.format(p)", "'{0:{{}}}'.format(p)", "'{0!r:5}'.format(p)", "'{:}'.format(p)", "'{0.x:03d}'.format(p)",
    "'{[0]}'.format([1, 2])", "'{[5]}'.format([1])", "'{[a]}'.format([1])", "'{[a]}'.format({'a': 2})", "'{[99999999999999999999]}'.format([1])", "'{99999999999999999999}'.format(1)", "'{0_0}'.format(1)", "'{ 0}'.format(1)", "'{0 }'.format(1)", "'{+1}'.format(1)", "'{-1}'.format(1)", "'{a b}'.format(**{'a b': 3})", "'{!}'.format(1)", "'{:}}'.format(1)", "'{:{}'.format(1, 2)", "'{0:{a}'.format(1, a=2)", "'a{}b{}c'.format('X', 'Y')", "'{:>10}|{:<10}|{:^10}|{:*^10}'.format('a', 'b', 'c', 'd')", "'{:5}|{:5}'.format('é', 12)", "'{:.2}'.format('abc')", "'{:10.1}|'.format('abc')", "'{:d}'.format('a')", "'{:s}'.format(1)", "'{:=5}'.format('a')", "'{:+}'.format('a')", "'{: }'.format('a')", "'{:,}'.format('a')", "'{:_}'.format('a')", "'{:#}'.format('a')", "'{:05}'.format('ab')", "'{:<05}'.format('ab')", "'{:z}'.format('a')", "'{:.1s}{:s}'.format('ab', 'c')",
    "'{}'.format(None)", "'{:5}'.format(None)", "'{:5}'.format([1])", "'{:s}'.format(object)", "'{:%Y}'.format(5)", "'{a}'.format_map({'a': 1})", "'{}'.format_map({})", "'{0}'.format_map({'0': 1})", "'{a[b]}'.format_map({'a': {'b': 2}})", "'{a}'.format_map(5)", "'{a}'.format_map()", "'{a}'.format_map(p)", "'{0}'.format_map([1])", "'{}'.format_map([1])", "'{a!r:>4}'.format_map({'a': 'x'})", "format('a', 5)", "format('a')", "format()", "format('a', '5', 1)", "format('a', format_spec='5')", "'a'.__format__('>3'), 'a'.__format__('')", "'{:\\x00<5}'.format('a')", "'{:😀^5}'.format('a')", "'{0:>{0}}'.format(3)", "'{self}'.format(self=1)", "'{format_string}'.format(format_string=2)", "'{:{fill}>{width}}'.format('a', fill='*', width=4)",
):
    show(source)


class Missing(dict):
    def __missing__(self, key):
        return f"<{key}>"


show("'{a} {b!r}'.format_map(Missing(a=1))")
import string

show("list(string.Formatter().parse('a{b!r:c{d}}e{{}}'))")
show("string.Formatter().format('{} {0}', 1)")
show("string.Formatter().format('{x[0]} {} {y.real:>4}', 5, x=[1], y=2)")
