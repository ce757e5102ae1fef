SOURCES = r"""
1 += x
--
f() += 1
--
a, b += 1
--
(a, b) += 1
--
[a] += 1
--
a + b += 1
--
None += 1
--
"s" += "t"
--
x += y += z
--
x += 1, *y = z
--
*a += 1
--
(a) += 1
--
lambda: 0 += 1
--
{a: b} -= 1
--
a if b else c *= 2
--
[i for i in j] |= 1
--
a ? b
--
x +=
--
x =+ 
--
x <> y
--
x === y
--
x ! y
--
x++
--
++x; x--
--
x = = 1
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
