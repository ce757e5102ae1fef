SOURCES = r"""
match x:
    pass
--
match x:
--
match x:
    case:
        pass
--
match x:
    case 1 | a:
        pass
    case _:
        pass
    case 2:
        pass
--
match x:
    case a:
        pass
    case b:
        pass
--
match x:
    case _:
        pass
    case 1:
        pass
--
match x:
    case a | 1:
        pass
--
match x:
    case a | b:
        pass
--
match x:
    case [a] | [b]:
        pass
--
match x:
    case [a, b] | [a]:
        pass
--
match x:
    case [a, a]:
        pass
--
match x:
    case [*a, *b]:
        pass
--
match x:
    case {1: a, 1: b}:
        pass
--
match x:
    case {"k": a, "k": b}:
        pass
--
match x:
    case {**rest, "k": a}:
        pass
--
match x:
    case {**_}:
        pass
--
match x:
    case {"k": a, **a}:
        pass
--
match x:
    case {a: 1}:
        pass
--
match x:
    case {**rest, }:
        pass
--
match x:
    case C(a=1, a=2):
        pass
--
match x:
    case C(a=1, 2):
        pass
--
match x:
    case C(a, b=1, c):
        pass
--
match x:
    case 1 as 2:
        pass
--
match x:
    case 1 as _:
        pass
--
match x:
    case 1 as a.b:
        pass
--
match x:
    case a as a:
        pass
--
match x:
    case a.b():
        pass
--
match x:
    case f().b:
        pass
--
match x:
    case 1 + 2:
        pass
--
match x:
    case 1 + 2j:
        pass
--
match x:
    case 1j + 2:
        pass
--
match x:
    case -a:
        pass
--
match x:
    case +1:
        pass
--
match x:
    case --1:
        pass
--
match x:
    case 1 < 2:
        pass
--
match x:
    case f"{a}":
        pass
--
match x:
    case *a:
        pass
--
match x:
    case *_, :
        pass
--
match x:
    case (a, b:
        pass
--
match x:
    case lambda: 0:
        pass
--
match x:
    case x[0]:
        pass
--
match x:
    case a := 1:
        pass
--
match x
    case 1: pass
--
match x:
    casse 1: pass
--
case 1:
    pass
--
match x:
    case 1:
    case 2:
        pass
--
match *a:
    case _: pass
--
match x, *y:
    case _: pass
--
match (x:
    case _: pass
--
match:
    case _: pass
--
match x:
    case C(*a):
        pass
--
match x:
    case C(**a):
        pass
--
match x:
    case t"a":
        pass
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
