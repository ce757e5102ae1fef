SOURCES = r"""
del 1
--
del f()
--
del a + b
--
del (a, 1)
--
del "s"
--
del None
--
del *a
--
del a, *b
--
del [a, f()]
--
del
--
del a if b else c
--
del (yield)
--
del a := 1
--
del lambda: 0
--
del [x for x in y]
--
del {a}
--
del a.b, c[0], (d, [e])
--
del ()
--
del (a) (b)
--
del __debug__
--
global
--
global 1
--
global a.b
--
global a,
--
global a b
--
nonlocal
--
nonlocal x
--
def f():
    nonlocal x
--
def f(x):
    global x
--
def f(x):
    nonlocal x
--
def f():
    x = 1
    global x
--
def f():
    print(x)
    global x
--
def f():
    global x
    nonlocal x
--
def f():
    def g():
        nonlocal y
--
x = 1
global x
--
class C:
    nonlocal y
--
def f():
    x: int
    global x
--
def f():
    global x
    x: int
--
def f():
    for x in y: pass
    global x
--
def f():
    import x
    global x
--
def f():
    y = 1
    def g():
        y = 2
        nonlocal y
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
