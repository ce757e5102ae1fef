# SyntaxErrors out of strings: what is printed for <string>, named sources, nested evaluation, and from a file that is imported.
import os
import sys
import traceback

sys.dont_write_bytecode = True
sys.path.insert(0, os.getcwd())


def report(f):
    try:
        f()
    except SyntaxError as e:
        traceback.print_exc(file=sys.stdout)
        print(e.args[1][:1] if len(e.args) > 1 else e.args, e.msg, e.lineno, e.offset, e.text)
        print("-" * 10)


report(lambda: exec("x = = 1"))
report(lambda: eval("1 +"))
report(lambda: exec("def f():\nreturn 1"))
report(lambda: exec("def f():\n    x\n  y"))
report(lambda: exec("if True:\n\tx\n        y"))
report(lambda: compile("a b", "named.py", "exec"))
report(lambda: exec("for i in range(3)\n    pass"))
report(lambda: exec("x = 'unfinished"))
report(lambda: exec("x = '''unfinished\nmore"))
report(lambda: exec("f(a, b"))
report(lambda: exec("f(a]"))
report(lambda: exec("return 5"))
report(lambda: exec("x = 5\nnonlocal y"))
report(lambda: exec("exec('1 1')"))

report(lambda: eval("(lambda: exec('?'))()"))
report(lambda: exec("prnt 'x'"))
report(lambda: exec("print 'x'"))
report(lambda: exec("è = 1\nü ü"))
report(lambda: exec(b"# coding: latin-1\nx = '\xe9\n"))
report(lambda: exec("class A:\n    def f(self):\n        async x"))
with open("broken_mod.py", "w") as fh:
    fh.write("def ok():\n    pass\n\n\ndef broken(:\n    pass\n")
try:
    import broken_mod
except SyntaxError as e:
    print(os.path.basename(e.filename), e.lineno, e.offset, repr(e.text), "broken_mod" in sys.modules)
exec("\n\nwhile True print(1)")
