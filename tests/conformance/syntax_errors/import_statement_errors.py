SOURCES = r"""
import
--
import a.
--
import .a
--
import a as
--
import a as b.c
--
import a as 1
--
import a as f()
--
import a b
--
import a,
--
import (a)
--
import *
--
import 1
--
from a
--
from a import
--
from a import (
--
from a import ()
--
from a import b,
--
from a import (b,)
--
from a import b c
--
from a import b.c
--
from a import b as
--
from a import b as c.d
--
from a import b as 1
--
from a import (b as c[0])
--
from a import *, b
--
from a import b, *
--
from a import (*)
--
from . import
--
from import b
--
from a import b from c
--
from .. a import b
--
from 1 import a
--
import a from b
--
import a, b from c
--
from a.b import c as d, e as 
--
def f():
    from a import *
--
class C:
    from a import *
--
from __future__ import x
--
from __future__ import braces
--
x = 1
from __future__ import annotations
--
from __future__ import *
--
import a as None
--
from a import b as True
--
from a import None
--
from a import b;
--
import a;; b
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
