SOURCES = r"""
x = 1
--
x = 1; y = 2
--
x = 1
y = 2
--
if x: pass
--
if x:
    pass
y
--
def f():
    pass
--
def f():
--
x +
--
(
--
)
--
for x in y: pass
z
--
1 2
--
'abc
--
x; 
--
class C: pass
--
pass
pass
--
@d
--
return
--
import a; import b
--
1
# comment
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'single')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
