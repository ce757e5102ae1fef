import builtins

expected = """abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr dict dir divmod
enumerate eval exec filter float format frozenset getattr globals hasattr hash hex id input int isinstance issubclass iter len list locals
map max memoryview min next object oct open ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum
super tuple type vars zip __import__ __build_class__ None True False Ellipsis NotImplemented __debug__""".split()
print([n for n in expected if not hasattr(builtins, n)])
for name in "abs all any chr divmod hash len ord repr round sorted sum print isinstance iter next pow".split():
    f = getattr(builtins, name)
    print(name, f.__name__, f.__qualname__, f.__module__, type(f).__name__, f.__doc__.split("\n")[0])
for name in "abs len print sorted sum".split():
    print(name, getattr(builtins, name).__text_signature__)
for name in ("None", "True", "False", "__debug__"):
    try:
        exec(f"{name} = 1")
    except SyntaxError as e:
        print(e.msg)
builtins.answer = 42
print(answer)
del builtins.answer
try:
    answer
except NameError as e:
    print(e)
print(__build_class__.__name__, __import__.__name__, Ellipsis is ..., repr(Ellipsis), repr(NotImplemented), __debug__)


def shadow():
    print = lambda *a: "shadowed"
    return print("x")


print(shadow())
try:
    builtins.len = lambda x: "patched"
    patched = len([1])
finally:
    del builtins.len
    import sys

    builtins.len = type(sys)("m").__class__ and (lambda x: x.__len__())
print(patched, len([1, 2]))
cls = __build_class__(lambda: None, "Made")
print(cls)
for f in (
    lambda: __build_class__(),
    lambda: __build_class__(1, "x"),
    lambda: __build_class__(lambda: 0, 5),
    lambda: __import__(5),
    lambda: __import__(""),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
