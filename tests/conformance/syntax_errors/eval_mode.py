SOURCES = r"""
x = 1
--
x; y
--
pass
--
import x
--
def f(): pass
--

--
#comment
--
(
--
1 +
--
x y
--
lambda: 
--
yield
--
await x
--
[x for x in y
--
x := 1
--
  1
--
1
2
--
1 if 2
--
del x
--
return 1
--
f(a=1, 2)
--
"abc
--
)
--
*x
--
*x,
--
x,
--
x: int
--
a += 1
--
for x in y: z
--
@x
--
print 1
--
raise
--
1;
--
not
--
{1: 2, 3}
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'eval')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
