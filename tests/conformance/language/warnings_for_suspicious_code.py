# Each warning goes to standard error, with the number of its source as the line.
sources = """x is 1
x is 'a'
x is not ()
x is None
1 is x
assert (x, 'message')
assert ()
assert (x)
5()
'a'()
(1)(2)
[1](2)
{}()
(i for i in x)()
f'{x}'(1)
'a'['b']
[1]['b']
(1, 2)[1.0]
[1][1, 2]
5[0]
{1}[0]
None.x
'\\d'
b'\\d'
'\\777'
1if x else 2
0x1for x in x
0o7in x
1_0and x
x = '\\.'
f'\\d{x}'
(x, y) is z
... is x
x is ...
x is -1
x is 1.5
x is True
while 1 is 1: pass""".splitlines()
for number, src in enumerate(sources):
    try:
        compile("\n" * number + src, "<s>", "exec")
    except SyntaxError as e:
        print("ERROR", src, e.msg)
