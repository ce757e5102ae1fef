# Source that is compiled while code with a future feature runs inherits the feature, unless it is told not to.
from __future__ import annotations
import sys
def t(s):
    try: exec(s)
    except Exception as e: print(type(e).__name__, e)
src = "def h(p: Nope): pass\nprint(h.__annotations__)"
t(src)
exec(compile(src, "s", "exec"))
try: exec(compile(src, "s", "exec", dont_inherit=True))
except NameError as e: print(e)
print(eval("(lambda: 1)()"))
print(compile("1", "f", "eval").co_flags & 0x1000000, compile("1","f","eval", dont_inherit=True).co_flags & 0x1000000, sys._getframe().f_code.co_flags & 0x1000000)
class C: exec("x: Nope2 = 1\nprint(__annotations__)")
def f(): exec(src)
f()
exec("exec(src)")
list(map(exec, [src]))
import builtins
builtins.exec(src)
