# A `yield` without a value is no operand, unless in parentheses; one with a value takes all that follows.
EXPRESSIONS = """yield|x
yield in x
yield not in x
yield is x
yield or x
yield and x
yield if x else y
yield == x
yield @ x
yield % x
yield ** x
yield.x
yield := x
z = yield|y
(yield|x)
(yield)|x
[yield in x]
f(yield)
f(yield|x)
f(a, yield)
x[yield]
x[(yield)]
yield -x
yield +x
yield [x]
yield (x)
yield not x
yield *x, y
yield *x
yield, x
yield; x
yield from
yield from x | y
yield from x, y
yield from *x
z += yield
z: int = yield
z = y = yield
z = yield = y
return yield
await yield
(z := yield)
(z := (yield))
lambda: yield
lambda: (yield)
assert yield
del yield
not yield
-yield
{yield: 1}
{1: (yield)}
f'{yield}'
f'{yield|x}'
f'{yield x}'
for z in yield: pass
with (yield) as z: pass
if yield: pass
if (yield) in x: pass
raise yield
print((yield), (yield 1))""".splitlines()
for expression in EXPRESSIONS:
    try:
        compile(f"def f():\n    {expression}\n", "source", "exec")
        print(expression, "| fine")
    except SyntaxError as e:
        print(expression, "|", e.msg, e.lineno, e.offset, e.end_offset)
