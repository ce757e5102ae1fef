SOURCES = r"""
def f(a, a): pass
--
def f(a=1, b): pass
--
def f(a=1, *, b): pass
--
def f(*, ): pass
--
def f(*): pass
--
def f(*, **k): pass
--
def f(*, *a): pass
--
def f(*a, *b): pass
--
def f(*a, *): pass
--
def f(**k, a): pass
--
def f(**k, *a): pass
--
def f(**k, **j): pass
--
def f(**k=1): pass
--
def f(*a=1): pass
--
def f(/): pass
--
def f(/, a): pass
--
def f(a, /, b, /): pass
--
def f(*a, /): pass
--
def f(*, a, /): pass
--
def f(a, *, /): pass
--
def f(a=1, /, b): pass
--
def f(a, (b, c)): pass
--
def f((a)): pass
--
def f(1): pass
--
def f("a"): pass
--
def f(None): pass
--
def f(a.b): pass
--
def f(a, b:): pass
--
def f(a:): pass
--
def f(a=): pass
--
def f(a b): pass
--
def f(a, , b): pass
--
def f(lambda): pass
--
def f(__debug__): pass
--
def f(: pass
--
def (a): pass
--
def f: pass
--
def f() -> : pass
--
def 1f(): pass
--
def class(): pass
--
lambda a, a: 0
--
lambda a=1, b: 0
--
lambda *: 0
--
lambda **k, a: 0
--
lambda (a, b): 0
--
lambda a, (b): 0
--
lambda *a, *b: 0
--
lambda /: 0
--
lambda a=: 0
--
lambda a: int: 0
--
lambda 1: 0
--
lambda a, /, b, /: 0
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
