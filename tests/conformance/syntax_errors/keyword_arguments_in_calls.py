SOURCES = r"""
f(a=1, 2)
--
f(**k, 1)
--
f(**k, *a)
--
f(*a, 1)
--
f(a=1, *b)
--
f(a=1, a=2)
--
f(1=2)
--
f("a"=2)
--
f(a.b=2)
--
f(a[0]=2)
--
f(None=1)
--
f(True=1)
--
f(a + b=1)
--
f(a=)
--
f(a=, b=1)
--
f(a b)
--
f(a for a in b, c)
--
f(c, a for a in b)
--
f(a for a in b)
--
f(x=a for a in b)
--
f(*)
--
f(**)
--
f(,)
--
f(a,,b)
--
f(a, *b=1)
--
f(**a=1)
--
f(__debug__=1)
--
class C(x for x in y): pass
--
class C(a=1, b): pass
--
f(a, b):
--
f(lambda: 0=1)
--
f(a := b=1)
--
f((a)=1)
--
f(a if b else c=1)
--
f(a, b c, d)
--
print a
--
exec "x"
--
print "a", b
--
f(a
--
f(a, b=[1, 2)
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
