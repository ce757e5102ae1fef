def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


import ast
import __future__

for source in (
    "compile('1 + 1', 'f', 'eval').co_filename, eval(compile('1 + 1', 'f', 'eval'))", "exec(compile('x = 5', '<f>', 'exec')), x", "exec(compile('1 + 1', 'f', 'single'))", "exec(compile('x = 1', 'f', 'single'))", "compile('x = 1', 'f', 'eval')", "compile('1; 2', 'f', 'eval')", "compile('a = 1\\nb = 2', 'f', 'single')", "compile('1', 'f', 'other')", "compile('1', 'f')", "compile()", "compile(5, 'f', 'eval')", "compile('1', 5, 'eval')", "compile('1', b'f', 'eval').co_filename", "compile('1', 'f', 5)", "eval(compile(b'1 + 1', 'f', 'eval')), eval(compile(bytearray(b'2'), 'f', 'eval')), eval(compile(memoryview(b'3'), 'f', 'eval'))", "compile('1\\x00', 'f', 'eval')", "compile(b'\\xff', 'f', 'eval')", "compile('\\ud800', 'f', 'eval')", "compile('', 'f', 'eval')", "compile('  1', 'f', 'eval') is not None", "compile(' x = 1', 'f', 'exec')", "exec(compile('', 'f', 'exec'))", "compile('', 'f', 'single')", "compile('1', 'f', 'eval', 99999999)", "compile('1', 'f', 'eval', dont_inherit=True, optimize=2).co_name", "compile('1', 'f', 'eval', optimize=5)", "compile('1', 'f', 'eval', 0, 0, -1, 1)", "type(compile('1', 'f', 'eval', ast.PyCF_ONLY_AST)).__name__, type(compile('x', 'f', 'exec', flags=ast.PyCF_ONLY_AST)).__name__", "eval(compile(ast.parse('1 + 2', mode='eval'), 'f', 'eval'))", "compile(ast.parse('1'), 'f', 'eval')", "eval(compile('x: int = 1', 'f', 'exec', __future__.annotations.compiler_flag))", "compile(source='1', filename='f', mode='eval').co_code != b''", "eval(compile('assert False', 'f', 'exec', optimize=1))", "eval(compile('assert False, 5', 'f', 'exec', optimize=0))", "eval(compile('__debug__', 'f', 'eval', optimize=1)), eval(compile('__debug__', 'f', 'eval', optimize=0))", "exec(compile('def f():\\n  \"doc\"\\nprint(f.__doc__)', 'f', 'exec', optimize=2))", "compile('yield 1', 'f', 'exec')", "compile('return', 'f', 'exec')", "compile('await x', 'f', 'exec')", "compile('await x', 'f', 'exec', ast.PyCF_ALLOW_TOP_LEVEL_AWAIT).co_flags & 0x80", "compile('break', 'f', 'exec')", "compile('if 1:\\n', 'f', 'exec')",
    "eval('1 + 1'), eval(' 1'), eval('\\t1\\n'), eval(b'5'), eval('x', {'x': 1}), eval('x', {}, {'x': 2}), eval('x', {'x': 1}, {'x': 2})", "eval('x = 1')", "eval('')", "eval('1', 5)", "eval('1', {}, 5)", "eval('x', None, {'x': 3})", "eval('1', {}, {}, {})", "eval()", "eval(5)", "eval(None)", "eval('undefined')", "eval('1', globals={}), eval('x', {}, locals={'x': 1}), eval('y', globals={'y': 4}, locals=None)", "eval(source='1')", "(lambda g: (eval('1', g), '__builtins__' in g))({})", "eval('len', {'__builtins__': {}})", "eval('len([1])', {'__builtins__': {'len': lambda x: 'own'}})", "eval('__builtins__', {'__builtins__': 5})", "eval('x', {'__builtins__': {'x': 'from builtins'}})", "eval((lambda: 5).__code__), eval((lambda x: x).__code__)", "eval((lambda: x).__code__, {'x': 7})", "(lambda y: eval((lambda: y).__code__))(5)",
    "exec('1'), exec('x = 1', d := {}), d['x']", "exec('x = 1', {}, e := {}), e", "exec(5)", "exec()", "exec('1', 5)", "exec('1', {}, 5)", "exec('x', [])", "exec('1', {}, closure=())", "exec((lambda: 0).__code__, {}, closure=())", "exec('import sys as q', f := {}), 'q' in f", "exec('raise ValueError(5)')", "exec('def f(): return 1\\nr = f()', g := {}), g['r']", "exec('1 +')", "exec(b'x = 1')", "exec(b'# coding: latin-1\\ny = \"\\xe9\"', h := {}), h['y']", "exec('x\\n\\n  y')", "exec(source='1')", "exec('global z; z = 1', i := {}, j := {}), i['z'], j",
):
    show(source)


def outer():
    a, b = 1, 2

    def inner():
        print("inner", a, b)

    return inner


import types

cell = types.CellType
inner = outer()
code = inner.__code__
exec(code, closure=(cell(10), cell(20)))
for arguments in ("code, {}", "code, {}, closure=None", "code, {}, closure=(cell(1),)", "code, {}, closure=[cell(1), cell(2)]", "code, {}, closure=(1, 2)", "'x', {}, closure=(cell(1), cell(2))", "code, globals(), closure=inner.__closure__", "(lambda: 0).__code__, {}, closure=(cell(1),)"):
    show(f"exec({arguments})")
