SOURCES = r"""
  x = 1
--
x = 1
  y = 2
--
if x:
pass
--
if x:
    pass
  pass
--
if x:
        pass
    pass
--
def f():
x = 1
--
def f():
--
class C:
x = 1
--
for i in x:
y
--
while x:
y
--
else:
    pass
--
if x: pass
  else: pass
--
try:
x
--
try:
    x
except:
y
--
try:
    x
except* ValueError:
y
--
try:
    x
finally:
y
--
with x:
y
--
with (x as y):
z
--
if x:
    pass
elif y:
z
--
if x:
    pass
else:
z
--
for x in y:
    pass
else:
z
--
match x:
case 1: pass
--
match x:
    case 1:
    pass
--
async def f():
x
--
@d
x = 1
--
@d
--
def f():
    x
     y
--
if 1:
	x
        y
--
if 1:
        x
	y
--
if 1:
    if 2:
        x
   y
--
for x in range(3): pass
    y
--
lambda:
    x
--
def f():
    # only a comment
--
if x:
    # comment
y = 1
--
class C:
    def f(self):
    def g(self):
        pass
--
@d
class C:
pass
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
