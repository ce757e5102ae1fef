SOURCES = r"""
x = 1 $ 2
--
x = a?
--
x = `a`
--
€ = 1
--
x = “a”
--
x = ‘a’
--
x = 1 2
--
x = 1 − 2
--
x = a ÷ b
--
x = 5°
--
x​ = 1
--
é = 1
--
½ = 1
--
x = 1；y
--
print（x）
--
a·b = 1
--
·a = 1
--
😀 = 1
--
x = [1，2]
--
x\y
--
x \ y
--
\
--
x = \
--
x = 1 \ # comment
y
--
x!y
--
!x
--
x = $y
--
@
--
?
--
x ?? y
--
a && b
--
a || b
--
x -> y
--
x => y
--
x ::= y
--
...x
--
x..y
--
x.
--
.x
--
x.1
--
x. y
--
; x
--
x ; ; y
--
:
--
x:
--
: x
--
->
--
=
--
x = 
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
