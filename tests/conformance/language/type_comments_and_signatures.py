"""Type comments, ignores of them and signatures: compile with PyCF_TYPE_COMMENTS and with the mode func_type."""
import ast


def show(source):
    try:
        tree = ast.parse(source, type_comments=True)
    except SyntaxError as e:
        print("SyntaxError:", e.msg, repr(source))
        return
    for node in ast.walk(tree):
        comment = getattr(node, "type_comment", None)
        if comment is not None:
            name = getattr(node, "name", getattr(node, "arg", ""))
            print(type(node).__name__, name, repr(comment))
    for ignore in tree.type_ignores:
        print("ignore", ignore.lineno, repr(ignore.tag))


SOURCES = [
    "x = []  # type: list[int]\n",
    "x = y = (1)  #type:int\n",
    "x = 1 # type:   a b  # c \n",
    "x: int = 1  # type: int\n",
    "x = (  # type: int\n  1)\n",
    "def f(a, b):\n    # type: (int, str) -> bool\n    pass\n",
    "def f(a, b):  # type: (int, str) -> bool\n    pass\n",
    "@d\ndef f(): # type: () -> None\n    pass\n",
    "async def f():\n    # type: () -> int\n    async for x in y:  # type: z\n        pass\n    async with a as b:  # type: c\n        pass\n",
    "def f(\n    a,  # type: int\n    b=(1),  # type: str\n    *c,  # type: C\n    d,  # type: D\n    **e  # type: E\n):\n    pass\n",
    "def f(\n    a,  # type: int\n    /,\n    b,  # type: str\n):\n    pass\n",
    "for i in range(3):  # type: int\n    pass\nelse:\n    pass\n",
    "with a as b, c as d:  # type: int, str\n    pass\n",
    "with (a as b, c as d):  # type: int\n    pass\n",
    "x = 1  # type: ignore\n",
    "x = 1  # type: ignore[name]\nfoo()  # type: ignore because\n",
    "# type: ignore\nimport a # type: ignore@x\nclass A:\n    def m(self):  # type: ignore\n        return 1\n",
    "x = 1  # a type: int\n",
    "x = '# type: int'\n",
    "x = 1  # types: int\n",
    "pass  # type: int\n",
    "x += 1  # type: int\n",
    "while True:  # type: int\n    pass\n",
    "x = 1  # type: ignorewhatever\n",
    "foo()  # type: ignorewhatever\n",
    "foo()  # type: ignore\u00e9\n",
    "def f():  # type: () -> int\n    # type: () -> str\n    pass\n",
    "try:  # type: int\n    pass\nfinally:\n    pass\n",
    "class A:  # type: int\n    pass\n",
    "lambda x: 1  # type: int\n",
    "if x:\n    y = 1  # type: int\nelif z:\n    y = 2  # type: str\nelse:\n    match y:\n        case 1:\n            y = 3  # type: bytes\n",
    "x = 1; y = 2  # type: int\n",
    "x = [\n    1,  # type: int\n]\n",
]
for source in SOURCES:
    show(source)
    # Without the flag they are comments.
    for node in ast.walk(ast.parse(source)):
        assert getattr(node, "type_comment", None) is None
    assert ast.parse(source).type_ignores == []

print(ast.dump(ast.parse("def f(x):\n    # type: (int) -> str\n    y = 1  # type: int\n", type_comments=True), include_attributes=True))

for text in ["() -> int", "(int) -> list[str]", "(int, *str, **Any) -> float", "(*int) -> None", "(**int) -> None",
             "(*int, **str) -> None", "((int, str)) -> None", "([a, b], c) -> {1: 2}", "(lambda: 0) -> x if y else z",
             "(\n int,\n str\n) -> bool\n", "  () -> int", "() -> int  # a comment\n", "(f(x, *y), x[1:2]) -> (a, b)"]:
    try:
        tree = ast.parse(text, "<unknown>", "func_type")
        print(ast.dump(tree), ast.unparse(tree))
    except SyntaxError as e:
        print(type(e).__name__, e.msg, repr(text))
for text in ["(int, *str, *Any) -> float", "(int, **str, Any) -> float", "(**int, **str) -> float", "int -> int", "(int)", "(int,) -> int",
             "() -> int, str", "() -> *int", "(x := 1) -> int", "(x for x in y) -> int", "() -> ", "", "(,) -> int", "(a b) -> int",
             "() -> int\n() -> int"]:
    try:
        print(ast.dump(ast.parse(text, "<unknown>", "func_type")))
    except SyntaxError as e:
        print(type(e).__name__, repr(text))

for arguments in [("() -> int", "", "func_type"), (ast.Module([], []), "", "func_type", ast.PyCF_ONLY_AST),
                  (ast.Constant(42), "", "exec"), (ast.Constant(42), "", "eval", ast.PyCF_ONLY_AST)]:
    try:
        print(compile(*arguments))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
