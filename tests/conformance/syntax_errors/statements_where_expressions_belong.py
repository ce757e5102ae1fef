SOURCES = r"""
x = 1; y = 
--
if x: pass; else: pass
--
if x: if y: pass
--
for x in y: for z in w: pass
--
while x: while y: pass
--
x = 1; if y: pass
--
def f(): def g(): pass
--
def f(): return 1; return
--
class C: x = 1; def f(): pass
--
with x: with y: pass
--
try: x; except: y
--
if x: pass else: pass
--
x; y;
--
;
--
lambda: (pass)
--
(return)
--
(import x)
--
[del x]
--
f(pass)
--
f(raise x)
--
x = raise y
--
x = import y
--
x = def f(): pass
--
x = while
--
print(def)
--
x = (for y in z)
--
x = [if y]
--
x = {for}
--
1 + def
--
x if pass else y
--
pass if x else y
--
x = assert y
--
a = b = 
--
a, = 
--
a: = 1
--
: int = 1
--
a: int: str
--
a: int, b: str
--
(a, b): int
--
[a]: int
--
f(): int
--
a + b: int
--
1: int
--
"s": int
--
*a: int
--
a.b: int; c[0]: str; (d): bytes
--
lambda x: int = 1: x
--
x: int += 1
--
x: (yield)
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
