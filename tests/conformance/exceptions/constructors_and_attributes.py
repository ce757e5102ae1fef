def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


import builtins

for name in sorted(dir(builtins)):
    kind = getattr(builtins, name)
    if not (isinstance(kind, type) and issubclass(kind, BaseException)):
        continue
    if name in ("EnvironmentError", "IOError"):
        print(name, kind is OSError)
        continue
    for arguments in ((), ("a",), ("a", "b"), (1, "b", 3)):
        try:
            error = kind(*arguments)
            print(name, arguments, repr(error), str(error), error.args, sorted(vars(error)))
        except (TypeError, ValueError) as raised:
            print(name, arguments, type(raised).__name__, raised)
    try:
        kind("a", other=1)
        print(name, "takes keywords")
    except TypeError as raised:
        print(name, raised)
    print(" ", kind.__mro__[1].__name__, kind.__doc__.splitlines()[0] if kind.__doc__ else None, kind.__module__, [attribute for attribute in sorted(vars(kind)) if not attribute.startswith("__")])
show("ImportError('m', name='n', path='p', name_from='f').name_from")
show("ImportError('m', name='n', path='p').name, ImportError('m').path, ImportError().msg, ImportError('a', 'b').msg, repr(ImportError('m', name='n'))")
show("ImportError('m', other=1)")
show("AttributeError('m', name='n', obj=5).obj, AttributeError().name, AttributeError('a', name=None).args")
show("AttributeError('m', other=1)")
show("NameError('m', name='n').name, UnboundLocalError('m', name='q').name, NameError().name")
show("NameError('m', obj=1)")
show("StopIteration().value, StopIteration(5).value, StopIteration(1, 2).value, StopIteration(5).args, StopAsyncIteration(3).args")
show("SystemExit().code, SystemExit(3).code, SystemExit(1, 2).code, SystemExit('m').code, SystemExit(None).code")
show("KeyError('a'), str(KeyError('a')), str(KeyError()), str(KeyError(1, 2)), str(KeyError('é\\n')), str(IndexError('a'))")
show("SyntaxError().msg, SyntaxError('m').msg, SyntaxError('m', ('f', 1, 2, 't')).lineno, SyntaxError('m', ('f', 1, 2, 't', 3, 4)).end_offset, SyntaxError('m', ('f', 1, 2, 't')).args")
show("SyntaxError('m', ('f', 1, 2))")
show("SyntaxError('m', 5)")
show("SyntaxError('m', ('f', 1, 2, 't', 3))")
show("str(SyntaxError('m', ('/a/f.py', 7, 2, 't'))), str(SyntaxError('m', (None, 7, 2, 't'))), str(SyntaxError('m')), str(SyntaxError('m', 'n', 'o')) if False else 0")
show("SyntaxError('m', ('f', 1, 2, 't')).print_file_and_line, IndentationError('m').msg, TabError('x').args")
error = ValueError("a")
error.args = [1, 2]
print(error.args, repr(error), str(error))
for statement in ("error.args = 5", "del error.args", "error.__traceback__ = 5", "error.__cause__ = 5", "error.__context__ = 5", "error.__suppress_context__ = 5", "del error.__cause__", "del error.__traceback__", "del error.__context__", "del error.__suppress_context__", "error.__cause__ = None; print(error.__suppress_context__)", "error.__dict__ = 5", "error.with_traceback(5)", "print(error.with_traceback(None) is error)", "error.__setstate__({'x': 1}); print(error.x)", "error.__setstate__(5)", "error.__setstate__(None)", "error.__init__('again'); print(error.args)", "error.__init__(x=1)", "print(ValueError.__new__(ValueError, 1, 2).args)", "print(error.__reduce__())", "raise 5", "raise ValueError from 5", "raise int", "raise None", "raise ValueError, 5"):
    try:
        exec(statement, {"error": error})
        print(statement, "done")
    except BaseException as raised:
        print(statement, type(raised).__name__, raised)
