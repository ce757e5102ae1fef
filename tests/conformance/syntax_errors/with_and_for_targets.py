SOURCES = r"""
with x as 1: pass
--
with x as f(): pass
--
with x as y + z: pass
--
with x as (a, 1): pass
--
with x as None: pass
--
with (x as 1): pass
--
with (x as y, z as f()): pass
--
with (x, y as z): pass
--
with x as *y: pass
--
with: pass
--
with x, : pass
--
with (x as y): pass
--
with (x as y), z: pass
--
with (x as y for y in z): pass
--
with (yield x) as y: pass
--
with x as a.b, y as c[0]: pass
--
with x as lambda: 0: pass
--
for 1 in x: pass
--
for f() in x: pass
--
for a + b in x: pass
--
for "s" in x: pass
--
for (a, 1) in x: pass
--
for *a in x: pass
--
for *a, *b in x: pass
--
for x: pass
--
for x in: pass
--
for x of y: pass
--
for (x in y): pass
--
for x in y if z: pass
--
for None in x: pass
--
for x, in y: pass
--
for in y: pass
--
for i in 1, *x: pass
--
[x for 1 in y]
--
[x for f() in y]
--
[x for x y]
--
[x for x in y if]
--
[for x in y]
--
[x, y for x in z]
--
[x for x in y, z]
--
[*x for x in y]
--
{**x for x in y}
--
{x: y, for x in z}
--
{x: *y for x in z}
--
(x, y for x in z)
--
[x async for y]
--
[x if y for z in w]
--
(*x for x in y)
--
[x for x in lambda: y]
--
[x for x in y if lambda: z]
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
