class A:
    pass


a = A()
sources = """\
1 + 'a'
'a' + 1
[] + ()
() + []
None + 1
a + a
1 - 'x'
{} | 1
'a' * 'b'
'a' * 1.5
[1] * None
1 / 'a'
1 // None
1 % []
2 ** 'x'
pow(2, 'x')
pow(2, 3, 'x')
divmod(1, 'x')
1 << 'a'
1 >> 1.0
1 & 1.0
1 | 'a'
1 ^ None
a @ a
[] @ []
-a
+'s'
~1.5
-[]
not_defined + 1
1 < 'a'
'a' >= 1
[] < ()
{} < {}
None < None
a > a
1j < 2j
{1} < [1]
1 in 5
'a' in 5
5 in 'abc'
a in a
a()
5()
'x'()
None()
a[0]
a['k']
""".splitlines()
for source in sources:
    try:
        print(source, "->", eval(source))
    except Exception as e:
        print(source, "->", type(e).__name__, e)
