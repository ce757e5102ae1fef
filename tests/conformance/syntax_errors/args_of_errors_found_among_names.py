# An error that is found while names are looked at has its message alone as args; the place is in its attributes.
SOURCES = [
    "await x",
    "f(await x)",
    "lambda: await x",
    "async with x: pass",
    "[x async for x in y]",
    't"{await x}"',
    "nonlocal x",
    "x = 1\nglobal x",
    "def f(a, a): 0",
    "import os\nfrom __future__ import annotations",
    "from __future__ import braces",
    "from __future__ import nothing",
    "__debug__ = 1",
    "del __debug__",
    "def f():\n from x import *",
    "x: (yield)",
    "def f():\n global x\n x: int",
    "def f():\n nonlocal x",
    "def f[T, T](): 0",
    "[x := 1 for x in y]",
    "class A:\n [x := 1 for i in y]",
    # These are found by the parser, or while code is made.
    "return 1",
    "break",
    "*a = 3",
    "f(a=1, a=2)",
    "match x:\n case [a, a]: 0",
    "yield 1",
    "(yield)",
    "x = = 1",
    "def f(:",
    "f(**x, *y)",
    "try: 0\nexcept: 0\nexcept E: 0",
]
for source in SOURCES:
    try:
        compile(source, "name", "exec")
        print("fine", source)
    except SyntaxError as e:
        print(repr(source), e.args, e.lineno, e.offset, e.end_lineno, e.end_offset, e.filename, e.text, e.print_file_and_line)
        print(e)
