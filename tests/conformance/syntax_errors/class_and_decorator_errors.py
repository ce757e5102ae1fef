SOURCES = r"""
class: pass
--
class 1: pass
--
class C(: pass
--
class C): pass
--
class C(a=1, a=2): pass
--
class C(*): pass
--
class C() -> int: pass
--
class C
--
class C[T]: pass
--
class C[]: pass
--
class C[T](T): pass
--
class C[1]: pass
--
class C[T, T]: pass
--
class C[T=int, U]: pass
--
class C[*Ts, T=int]: pass
--
class C[*Ts: int]: pass
--
class C[**P: int]: pass
--
class C[T: int = str]: pass
--
class C[*Ts = int]: pass
--
class C[*Ts = *int]: pass
--
class C[T: ]: pass
--
class C[T =]: pass
--
class C[T: *int]: pass
--
def f[T]: pass
--
def f[T,](): pass
--
def f[None](): pass
--
type X
--
type X =
--
type X = 1 = 2
--
type X[T] = T
--
type X.y = 1
--
type X[0] = 1
--
type 1 = 2
--
type (X) = 1
--
type X[T]() = 1
--
type None = 1
--
class C[__debug__]: pass
--
class __debug__: pass
--
@
def f(): pass
--
@x
--
@x
y = 1
--
@x y
def f(): pass
--
@x
@
class C: pass
--
@x, y
def f(): pass
--
@x;
def f(): pass
--
@def f(): pass
--
class C:
    global x
    def f(x): global x
--
class C:
    x = yield
--
class C: def f(self): pass
--
class C:
    def f(self) return 1
--
def f(self):
return 1
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
