# f-strings: nesting of quotes, specs in specs, conversions, debugging, lambdas, comments, errors.
x, y, width, items, d = 3.14159, "text", 8, [1, 2, 3], {"k": "v", "n": 5}


class F:
    def __format__(self, spec):
        return f"F<{spec}>"

    def __repr__(self):
        return "F()"


f = F()
print(f"{x:{width}.{2}f}|{y!r:>{width}}|{f:{'a'}{1}}|{f!r:*^9}|{f!s}|{f:%Y-%m}|{f:a{{}}b}" if False else f"{x:{width}.{2}f}|{y!r:>{width}}|{f:{'a'}{1}}|{f!r:*^9}|{f!s}|{f:%Y-%m}")
print(f"{d["k"]} {d['n'] + 1} {f"{f"{y}"}"} {'\n'.join(["a", "b"])!r} {"nested 'quotes' \"ok\""}")
print(f"{x=} {x = :.2f} {y=!s} {items[0]=} {d['k']=} { x + 1 = }", f"{x=:>10.3}|{y = !r:^10}")
print(f"{{}} {{{x:.1f}}} {{{{}}}} {'{'} {'}'}", f"{'a' if x > 3 else 'b'} {(lambda q: q * 2)(4)} {[i for i in items]} { {1: 2}[1] } { {1, 2} }")
print(f"""{
    x  # a comment
    :.1f}""", f"{x!r}", f"{items!s:>12}", f"{1,}", f"{*items,}", f"{(yield_ := 5)}", yield_)
print(f"{1_000:_} {255:#x} {-5:+d} {5:05} {1e6:,} {True} {True:d} {None} {...}", f"{'é':>4}{'日本':<4}|", f"{b'x'}", f"{'':5}|{'':>5}|")
print(rf"\n{x:.1f}\t", fr"{y}\d", F"{y}", f'{y}' "plain" f"{x:.0f}", "a" f"b" 'c', f"" "", f"{y}\x41\N{DIGIT ONE}")
print(f"{x!r:{'>'}{width + 2}}", f"{y:{'*'}^{width}}", f"{f:{d['n']}{y!r}}", f"{'%s' % 5:>3}", f"{y[1:3]} {y[::-1]}", f"{x:=+8.2f}", f"{x != 3}", f"{x == 3}", f"{x >= 3}", f"{(x := 2)}", x)


def gen():
    received = f"{yield 'first'} and {(yield 'second')}"
    yield received


g = gen()
print(next(g), g.send(1), g.send(2))
print(f"{'a' 'b'}", f"{f'{{}}'}", f"{'''triple'''}", f"{not True}", f"{-1}", f"{items[-1]}", f"{items[0:2]}", f"{(lambda: 1)()}")
SOURCES = [
    'f"{}"', 'f"{ }"', 'f"{x!}"', 'f"{x!z}"', 'f"{x!r }"', 'f"{x! r}"', 'f"{x:{}}"', 'f"{x:{y}"', 'f"{"', 'f"}"', 'f"{x}}"', 'f"{x"', 'f"{lambda x: 1}"', 'f"{x:{{}}}"', 'f"{a b}"', 'f"{#}"', 'f"{x!r!s}"',
    'f"{x!:}"', 'f"{=}"', 'f"{x=!}"', 'f"{:x}"', 'f"{*x}"', 'f"{**x}"', 'f"{x;y}"', 'f"{def}"', 'f"{x:{y:{z:{w}}}}"', "f'{x' y}'", 'f"{x[}"', 'f"{(x}"', 'f"{x)}"', 'f"\\N{NOPE}"', 'f"{x}" = 1', 'f"{x = y}"', 'f"{x:=5}"', 'f"{1:d}{"', 'fb"x"', 'f"{await x}"', 'f"{x!=y}"', 'f"{x!=}"', "f'''{\n\nx y}'''", 'f"{0x}"', 'f"{1.a}"', 'f"{\'"', 'f"{None.x}"', 'f"{x:{y!r:{z}}}"', 'f"{print}" f"{"', 'f"{in}"', 'f"{x if y}"', 'f"{x,,}"',
]
for source in SOURCES:
    try:
        compile(source, "source", "eval")
        print(source, "fine")
    except SyntaxError as e:
        print(repr(source), e.msg, e.lineno, e.offset, e.end_offset)
for bad in (lambda: f"{x:d}", lambda: f"{y:d}", lambda: f"{items:>5}", lambda: f"{None:5}", lambda: f"{x:{y}}", lambda: f"{undefined_here}", lambda: f"{y:.{x}}", lambda: f"{5:s}", lambda: f"{1j:%}", lambda: f"{'a':=5}"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
