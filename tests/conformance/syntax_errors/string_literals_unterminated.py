SOURCES = r"""
'abc
--
"abc
--
'abc\
--
'abc\
def
--
x = 'it's'
--
'''abc
def
--
x = 'a' 'b
--
b'abc
--
r'abc\'
--
f'abc
--
f'abc{x
--
f'abc{x'
--
f'{x!}'
--
f'{x:'
--
f'''abc
{x
--
f'''abc
def
--
t'abc
--
'a
b'
--
u'abc
--
("a"
 "b)
--
x = {'a': 'b}
--
'\'
--
print('hello)
--
print("hello')
--
rb'\'
--
bu'x'
--
fb'x'
--
fu'x'
--
tf'x'
--
ub'x'
--
br'x' 'y'
--
f'x' b'y'
--
'é' b'é'
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
