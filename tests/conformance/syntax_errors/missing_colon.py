SOURCES = r"""
if x
    pass
--
if x: pass
elif y
    pass
--
if x: pass
else
    pass
--
while True
    pass
--
for i in x
    pass
--
def f()
    pass
--
def f() -> int
    pass
--
class C
    pass
--
class C(B)
    pass
--
try
    pass
--
try:
    pass
except
    pass
--
try:
    pass
except ValueError as e
    pass
--
try:
    pass
except* ValueError
    pass
--
try:
    pass
finally
    pass
--
with x as y
    pass
--
with (x, y)
    pass
--
async def f()
    pass
--
match x
    case 1: pass
--
match x:
    case 1
        pass
--
match x:
    case _ if y
        pass
--
lambda x
--
{1 2}
--
x[1 2]
--
while x = 1: pass
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
