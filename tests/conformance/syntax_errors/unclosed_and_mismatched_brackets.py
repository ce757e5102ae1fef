SOURCES = r"""
(
--
[1, 2
--
{1: 2
--
f(1, 2
x = 3
--
x = [1, 2
y = 3
def f(): pass
--
)
--
]
--
}
--
(]
--
[)
--
{]
--
(1, [2)
--
[1, (2]
--
x = (1,
     2]
--
foo(a, b))
--
x = {1, 2)
--
def f(:
--
((((
--
x[1
--
x[1:
--
print("a"
print("b")
--
d = {
    "a": 1,
    "b": [1, 2,
    "c": 3
}
--
if (x:
    pass
--
x = (1 2)
--
x = [1 2]
--
x = [1, 2 3]
--
x = {1: 2 3: 4}
--
x = {1: 2, 3}
--
x = {1, 2: 3}
--
x = {1:, 2: 3}
--
x = {1: *a}
--
x = {**a: 1}
--
x = {*a: 1}
--
{1: 2, **}
--
{1: }
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
