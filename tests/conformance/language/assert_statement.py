def t(x, label):
    print("evaluate", label)
    return x


assert t(1, "true"), t("message", "unused message")
try:
    assert t(0, "false"), t("the message", "message")
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert []
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert False, ("tuple", 1)
except AssertionError as e:
    print(repr(e), e.args, len(e.args))
try:
    assert 0, None
except AssertionError as e:
    print(repr(e))
AssertionError = ValueError
try:
    assert 0, "the builtin is used, not this name"
except Exception as e:
    print(type(e).__name__, e)
print(__debug__)
code = compile("assert 0, 'x'\nr = __debug__", "<t>", "exec", optimize=1)
ns = {}
exec(code, ns)
print(ns["r"])
code = compile("assert 0, 'x'", "<t>", "exec", optimize=0)
try:
    exec(code)
except Exception as e:
    print(type(e).__name__, e)
for src in ("__debug__ = 1", "def f(__debug__): pass", "del __debug__", "import __debug__", "for __debug__ in []: pass"):
    try:
        compile(src, "<s>", "exec")
    except SyntaxError as e:
        print(e.msg)
