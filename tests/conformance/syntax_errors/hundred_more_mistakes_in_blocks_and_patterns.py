"""Mistakes inside blocks, patterns, type parameters, strings with fields and comprehensions, with their positions."""

MISTAKES = [
    "def f():\npass\n", "if x:\n  a\n b\n", "  x = 1\n", "if x:\n\ta\n        b\n", "for x in y:\n", "while 1:\nx\n",
    "class A:\nx = 1\n", "with a:\nb\n", "try:\nx\n", "try:\n    x\nfinally:\ny\n", "try:\n    x\nexcept:\ny\n",
    "try:\n    x\nexcept A:\ny\n", "if x:\n    pass\nelse:\ny\n", "if x:\n    pass\nelif y:\nz\n", "match x:\ncase 1: pass\n",
    "match x:\n    case 1:\n    pass\n", "match x:\n    case a: pass\n    case 1: pass\n", "match x:\n    case a | 1: pass\n",
    "match x:\n    case _ | 1: pass\n", "match x:\n    case [a, a]: pass\n", "match x:\n    case [*a, *b]: pass\n",
    "match x:\n    case {**r, 'a': 1}: pass\n", "match x:\n    case {'a': 1, 'a': 2}: pass\n", "match x:\n    case {**_}: pass\n",
    "match x:\n    case A(b=1, 2): pass\n", "match x:\n    case A(b=1, b=2): pass\n", "match x:\n    case (a | [b]): pass\n",
    "match x:\n    case 1 as _: pass\n", "match x:\n    case 1 as a.b: pass\n", "match x:\n    case 1 + 1: pass\n",
    "match x:\n    case -a: pass\n", "match x:\n    case f'a': pass\n", "match x:\n    case 1 as 2: pass\n",
    "match x:\n    case {a: 1}: pass\n", "match x:\n    case a.b.c(): pass\n    case _ if: pass\n", "match x:\n    pass\n", "match x\n    case 1: pass\n",
    "def f[T, T](): pass\n", "def f[](): pass\n", "class A[T=int, S]: pass\n", "type X[*T: int] = 1\n", "type X[**P: int] = 1\n",
    "type X = yield\n", "type X = (y := 1)\n", "def f[T: (yield)](): pass\n", "def f[T](x: (yield)): pass\n", "class A[T]((x := 1)): pass\n", "type 1 = 2\n",
    "type X\n", "type X[T\n", "def f() -> (yield): pass\n", "x: (yield) = 1\n", "def f():\n    x: (yield) = 1\n", "x: (await y)\n",
    "f'{'\n", "f'}'\n", "f'{}'\n", "f'{a b}'\n", "f'{a!x}'\n", "f'{a!}'\n", "f'{a! r}'\n", "f'{a:{b:{c:{d}}}}'\n", "f'{a'\n", "f'{=}'\n",
    "f'{!r}'\n", "f'{:x}'\n", "f'{lambda x: 1}'\n", "f'{a:=1'\n", "f'{*}'\n", "f'{a $ b}'\n", "f'''{\na\n'''\n", "t'{'\n", "t'{}'\n", "t'{a!z}'\n",
    "t'a' 'b'\n", "f'a' t'b'\n", "b'a' 'b'\n", "b'\u00e9'\n", "'\\N{no such name}'\n", "'\\x1'\n", "'\\u12'\n", "'\\U00110000'\n", "b'\\x'\n", "fb'a'\n",
    "[x := 1 for x in y]\n", "[(x := 1) for x in y]\n", "[y for x in (y := z)]\n", "class A:\n    [(q := 1) for x in y]\n", "[a for a in b if c else d]\n",
    "[*a for a in b]\n", "{**a for a in b}\n", "{a: b, *c for a in b}\n", "(*a for a in b)\n", "f(*a for a in b)\n", "f(**a for a in b)\n", "[yield x for x in y]\n",
    "def f():\n    return [(yield x) for x in y]\n", "def f():\n    return [await x for x in y]\n", "[x async for x in y]\n",
    "def f():\n    try:\n        pass\n    except A, B as c:\n        pass\n", "try:\n    pass\nexcept A as b.c:\n    pass\n", "try: pass\nexcept A as 1: pass\n",
    "try:\n    pass\nexcept:\n    pass\nexcept A:\n    pass\n", "def f():\n    try: pass\n    except* A: return\n", "for x in y:\n    try: pass\n    except* A: break\n",
    "raise A from\n", "raise from A\n", "global x, \n", "import\n", "from a\n", "from a import\n", "pass 1\n", "async x\n", "await\n", "async def f(): await\n", "x = yield = 1\n",
    "a, b += 1\n", "f() = 1\n", "a = f() = 1\n", "[a, f()] = 1\n", "a < b = 1\n", "-a = 1\n", "'a' = 1\n", "f'{a}' = 1\n", "... = 1\n", "lambda: 0 = 1\n", "a if b else c = 1\n", "{} = 1\n", "[a for a in b] = 1\n", "a and b = 1\n",
    "(a for a in b) += 1\n", "del *a\n", "del a + b\n", "del [a, b()]\n", "del None\n", "del f'a'\n", "a == b := 1\n", "if (a = 1): pass\n", "f(a := 1, b := 2, c = d := 3)\n", "a[b := 1, c = 2]\n", "a[*b = 1]\n", "a[1:*b]\n", "x = a b c\n", "a; b c\n", "a <> b\n", "a ++\n", "a && b\n", "a ! b\n", "!a\n", "a -> b\n", "x = a.1\n", "a..b\n",
]

for source in MISTAKES:
    try:
        compile(source, "<m>", "exec")
    except SyntaxError as e:
        print(repr(source), "|", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, "|", repr(e.text))
    else:
        print("no error", repr(source))
