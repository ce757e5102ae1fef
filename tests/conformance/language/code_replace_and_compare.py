# Code objects: replace, equality and hash, constants, names, flags.
import inspect

def f(a, b=1, /, c=2, *args, d, e=5, **kw):
    "doc"
    local = a
    def inner():
        return local, e
    return inner

code = f.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals)
print(code.co_varnames, code.co_cellvars, code.co_freevars, code.co_names)
inner = f(1, d=2).__code__
print(inner.co_freevars, inner.co_qualname, inner.co_flags & inspect.CO_NESTED)
print([n for v, n in inspect.COMPILER_FLAG_NAMES.items() if code.co_flags & v])
new = code.replace(co_name="g", co_firstlineno=100, co_filename="other.py")
print(new.co_name, new.co_firstlineno, new.co_filename, new == code, code == code.replace(), hash(code) == hash(code.replace()))
g = type(f)(new, globals(), "called", (10,), None)
print(g.__name__, g.__code__.co_name, g.__defaults__)
for bad in ({"co_name": 1}, {"unknown": 1}, {"co_argcount": -1}, {"co_consts": []}, {"co_varnames": (1,)}):
    try:
        code.replace(**bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
a = compile("x = 1\ny = 2", "f", "exec")
b = compile("x = 1\ny = 2", "f", "exec")
c = compile("x = 1\n\ny = 2", "f", "exec")
print(a == b, a == c, hash(a) == hash(b), a != 5)
def h(): pass
def i(): pass
h.__code__ = (lambda: 42).__code__
print(h(), h.__name__, h.__code__.co_name)
try:
    h.__code__ = inner
except ValueError as e:
    print(e)
try:
    h.__code__ = 5
except TypeError as e:
    print(e)
