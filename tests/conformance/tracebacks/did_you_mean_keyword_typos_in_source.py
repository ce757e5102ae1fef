import sys

for source in (
    "whille True:\n    pass",
    "fro x import y",
    "imprt math",
    "dfe f():\n    pass",
    "clas C:\n    pass",
    "for x im range(3):\n    pass",
    "if x:\n    pass\nesle:\n    pass",
    "tyr:\n    pass\nexcept ValueError:\n    pass",
    "def f():\n    retrun 1",
    "x = lamda y: y",
    "a nad b",
    "x is nto None",
    "asynch def f():\n    pass",
    "with open(x) sa f:\n    pass",
    "rasie ValueError",
    "globl x",
    "x y",
):
    try:
        compile(source, "<source>", "exec")
    except SyntaxError:
        sys.excepthook(*sys.exc_info())
