def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


import sys
import traceback


class Custom(Exception):
    pass


def run(source, **names):
    try:
        exec(source, {"Custom": Custom, **names})
        print(ascii(source), "done")
    except BaseException as error:
        print(ascii(source), "!!", type(error).__name__, error, "| cause", repr(error.__cause__), "| context", repr(error.__context__), error.__suppress_context__)


for source in ("raise", "raise Custom", "raise Custom('a')", "raise Custom('a') from None", "raise Custom from KeyError('c')", "raise Custom from KeyError", "raise Custom from 5", "raise 5", "raise 'text'", "raise None", "raise int", "raise Custom()()", "try:\n  raise KeyError(1)\nexcept KeyError:\n  raise", "try:\n  raise KeyError(1)\nexcept KeyError as e:\n  raise e", "try:\n  raise KeyError(1)\nexcept KeyError as e:\n  raise Custom from e", "try:\n  raise KeyError(1)\nfinally:\n  raise Custom", "try:\n  raise KeyError(1)\nexcept (OSError, KeyError):\n  1/0", "try:\n  1/0\nexcept 5:\n  pass", "try:\n  1/0\nexcept (ValueError, 5):\n  pass", "try:\n  1/0\nexcept int:\n  pass", "try:\n  1/0\nexcept ():\n  pass", "try:\n  1/0\nexcept [ZeroDivisionError]:\n  pass", "try:\n  1/0\nexcept undefined:\n  pass", "try:\n  1/0\nexcept ZeroDivisionError as e:\n  pass\nprint(e)", "try:\n  try:\n    1/0\n  except ZeroDivisionError:\n    raise KeyError('k')\nexcept KeyError as e:\n  raise e.__context__", "try:\n  raise Custom\nexcept Custom as e:\n  e.__context__ = e\n  raise", "def f():\n  try:\n    return 1\n  finally:\n    raise Custom\nf()", "def f():\n  for i in range(3):\n    try:\n      1/0\n    finally:\n      break\n  return i\nprint(f())", "def f():\n  raise StopIteration(5)\n  yield\nlist(f())", "class A:\n  x = 1/0", "lambda: (yield)", "assert False", "assert False, 'm'", "assert (), [1]", "assert 0, Custom('x')", "raise SystemExit(3)", "raise KeyboardInterrupt", "raise GeneratorExit", "raise BaseException('b')", "raise StopIteration", "raise NotImplemented", "raise NotImplementedError", "raise Ellipsis", "with 5: pass", "with open: pass", "del undefined", "x = x", "def f():\n  x += 1\nf()", "def f():\n  del y\nf()", "def f():\n  print(z)\n  z = 1\nf()", "import nothing_here", "from sys import nothing_here"):
    run(source)
try:
    try:
        raise Custom("a")
    except Custom as error:
        print(sys.exception() is error, sys.exc_info()[0] is Custom, sys.exc_info()[1] is error)
        try:
            raise KeyError("b")
        except KeyError:
            print(type(sys.exception()).__name__, repr(sys.exception().__context__))
        print(type(sys.exception()).__name__)
finally:
    print(sys.exception(), sys.exc_info())
try:
    raise Custom("x").with_traceback(None)
except Custom as error:
    print(error.__traceback__.tb_lineno > 0, error.__traceback__.tb_next, traceback.format_exception_only(error))
error = Custom("kept")
for _ in range(2):
    try:
        raise error
    except Custom as caught:
        print(len(traceback.extract_tb(caught.__traceback__)), caught is error)
print("".join(traceback.format_exception_only(KeyError("k"))), traceback.format_exception_only(SyntaxError("bad", ("f", 1, 2, "text"))))
