SOURCES = r"""
f'{}'
--
f'{ }'
--
f'{!r}'
--
f'{:x}'
--
f'{=}'
--
f'}'
--
f'{a}}'
--
f'{a b}'
--
f'{a!x}'
--
f'{a!rr}'
--
f'{a! r}'
--
f'{a!r:}}'
--
f'{a:{b}'
--
f'{a:{}}'
--
f'{a:{b c}}'
--
f'{1 = 2}'
--
f'{a = 1}'
--
f'{a==}'
--
f'{*a}'
--
f'{**a}'
--
f'{lambda x: x}'
--
f'{(lambda x: x)}'
--
f'{yield}'
--
f'{a, }'
--
f'{,}'
--
f'{a; b}'
--
f'{a:
b}'
--
f'{a #}'
--
f'{#}'
--
f'{a)}'
--
f'{a]}'
--
f'{(a}'
--
f'{[a}'
--
f'{a{b}}'
--
f'{\}'
--
f'{a\}'
--
f'{for}'
--
f'{if a}'
--
f'{a if b}'
--
f'{x for x in y}'
--
f'{import a}'
--
f'{a := 1}'
--
f'{None = }'
--
f'{"a" "b"}'
--
f'{a.}'
--
f'{a[}'
--
f'{a(}'
--
f'{1a}'
--
f'{a $}'
--
f'{é€}'
--
t'{}'
--
t'{a!x}'
--
t'{a b}'
--
t'{lambda x: 1}'
--
t'}'
--
t'{a:{}}'
--
f'{a!s:{b!}}'
--
f'{assert}'
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
