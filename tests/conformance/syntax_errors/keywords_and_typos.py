SOURCES = r"""
x = class
--
x = if
--
for = 1
--
x.for
--
x.if = 1
--
f(if=1)
--
import for
--
class for: pass
--
def f(for): pass
--
lambda if: 0
--
fro x import y
--
form x import y
--
improt x
--
whille x:
    pass
--
fo i in range(3):
    pass
--
pritn(x) y
--
clas C:
    pass
--
dfe f():
    pass
--
de f():
    pass
--
retrun x
--
def f():
    retrun x
--
iff x:
    pass
--
if x:
    pass
elseif y:
    pass
--
if x:
    pass
elif:
    pass
--
if x:
    pass
else if y:
    pass
--
esle:
    pass
--
tyr:
    pass
except:
    pass
--
asynch def f():
    pass
--
async x
--
async f()
--
awaitt x
--
yeild x
--
x = lamda y: y
--
while Ture x:
    pass
--
x is nott y
--
x nott in y
--
not in x
--
x in not y
--
x not y
--
a or
--
and b
--
pass x
--
break x
--
continue 1
--
return return
--
assert
--
assert x,
--
assert x, y, z
--
raise raise
--
with opne x as y:
    pass
--
imp rt x
--
globl x
--
def f(): pas s
--
classs C: pass
--
None.x = None y
--
True False
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
