# What is refused while the names are looked for comes before what is refused while code is made; in each, the first counts.
sources = [
    "return\ndef f():\n nonlocal x",
    "def f():\n nonlocal x\nreturn",
    "return\nbreak",
    "break\nreturn",
    "class A:\n return\n def f(): nonlocal x",
    "break\nyield",
    "yield\nreturn",
    "return\nyield",
    "class A:\n nonlocal x\nreturn",
    "class A:\n yield 1",
    "class A:\n x = yield from y",
    "lambda: (yield)",
    "[(yield) for x in y]",
    "try: pass\nexcept* E: return",
    "try: pass\nexcept* E: break\nreturn",
    "for x in y:\n try: pass\n except* E:\n  continue\nreturn",
    "def f():\n try: pass\n except* E:\n  return",
    "[i + 1 for i in (lambda: (j := range(5)))()]",
    "{i for i in (lambda: (j := range(2)))()}",
    "[j for i in range(3) for j in (lambda: (i := 3))()]",
    "[i for i in f(x=(j := 1))]",
    "[(j := i) for i in range(2)]",
    "[(lambda: (j := 1))() for i in range(2)]",
]
for source in sources:
    try:
        compile(source, "source", "exec")
        print("accepted", repr(source))
    except SyntaxError as e:
        print(e)
