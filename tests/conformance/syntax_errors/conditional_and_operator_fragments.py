SOURCES = r"""
x if y
--
x if y else
--
x if else y
--
if y else z
--
x = 1 if y else pass
--
x = pass if y else 1
--
x = y if z else break
--
x = 1 if 2 else import a
--
if x = 1: pass
--
if x == 1 and y = 2: pass
--
while (x = 1): pass
--
f(x = 1 if y)
--
(x = 1)
--
[x = 1]
--
{x = 1}
--
{x: y = 1}
--
x[y = 1]
--
return x = 1
--
assert x = 1
--
not x = 1
--
x == y = z
--
if x.y = 1: pass
--
if x[0] = 1: pass
--
if f() = 1: pass
--
if 1 = x: pass
--
if True = 1: pass
--
if (a, b) = 1: pass
--
print(x if y)
--
lambda: x if y
--
x = (a b c)
--
x = a b
--
a, b c
--
x = [a, b c, d]
--
x = {a: b c: d}
--
x + 
--
x + * y
--
x * * y
--
x ** ** y
--
x // / y
--
x < > y
--
* x
--
x = * y
--
print(* x y)
--
x = y + if z
--
-
--
x not
--
x and or y
--
(x, y = 1)
--
x or= 1
--
x && = 1
--
x[]
--
x[,]
--
x[1:2:3:4]
--
x[*]
--
x[1, , 2]
--
()()
()
)
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
