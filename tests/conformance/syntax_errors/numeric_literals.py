SOURCES = r"""
1a
--
1_
--
1__0
--
0_x1
--
0x
--
0xg
--
0x_
--
0b
--
0b2
--
0b12
--
0b1_
--
0o
--
0o8
--
0o18
--
012
--
00012
--
09.5
--
09
--
1e
--
1e+
--
1e5x
--
1.5.5
--
1._5
--
1_.5
--
1.5_
--
1e_5
--
1j2
--
0x1.5
--
1.e
--
5abc
--
1if x else 2
--
0b1and 1
--
1 2
--
x 1
--
1 x
--
1.2.3
--
0777
--
0_7
--
1_000_
--
0xfor x in y
--
1and
--
0b
x
--
99999999999999999999_
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
