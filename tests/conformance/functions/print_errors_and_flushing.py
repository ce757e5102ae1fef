def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


import io
import sys


class Writer:
    def __init__(self):
        self.log = []

    def write(self, text):
        self.log.append(text)

    def flush(self):
        self.log.append("FLUSH")


class NoFlush:
    def write(self, text):
        pass


class Fails:
    def write(self, text):
        raise OSError("cannot write")


class StrFails:
    def __str__(self):
        raise ValueError("no str")


class Prints:
    def __str__(self):
        print("(inner)", end="")
        return "outer"


def calls(*args, **kwargs):
    writer = Writer()
    try:
        result = print(*args, file=writer, **kwargs)
        sys.stdout.write(f"{writer.log} {result}\n")
    except Exception as error:
        sys.stdout.write(f"{writer.log} {type(error).__name__}: {error}\n")


calls()
calls(1, "a", None)
calls(1, 2, sep="-", end="!")
calls(1, 2, sep="", end="")
calls(1, 2, sep=None, end=None)
calls(1, flush=True)
calls(1, flush="yes")
calls(1, flush=None)
calls(sep="x")
calls(1, 2, sep=5)
calls(1, end=b"x")
calls(1, 2, sep=["a"])
calls(1, StrFails(), 2)
calls(Prints(), Prints())
calls("é", "\ud800", b"b")
calls(1, other=5)
calls(*range(5), sep=",")
calls(end="only end")
for file in (NoFlush(), Fails(), 5, object()):
    for flush in (False, True):
        try:
            print("x", file=file, flush=flush)
            sys.stdout.write(f"{type(file).__name__} {flush} done\n")
        except Exception as error:
            sys.stdout.write(f"{type(file).__name__} {flush} {type(error).__name__}: {error}\n")
saved = sys.stdout
sys.stdout = io.StringIO()
print("captured", 1)
text = sys.stdout.getvalue()
sys.stdout = Writer()
print("w", flush=True)
log = sys.stdout.log
sys.stdout = None
print("nothing", file=None)
result = print("nowhere")
sys.stdout = saved
print(repr(text), log, result)
del sys.stdout
try:
    print("lost")
except RuntimeError as error:
    sys.stdout = saved
    print(error)
sys.stdout = saved
buffer = io.BytesIO()
wrapper = io.TextIOWrapper(buffer, encoding="ascii", errors="backslashreplace", newline="\r\n")
print("é", 1, file=wrapper)
wrapper.flush()
print(buffer.getvalue())
wrapper = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
try:
    print("é", file=wrapper)
except UnicodeEncodeError as error:
    print(error)
wrapper.close()
try:
    print("x", file=wrapper)
except ValueError as error:
    print(error)
sys.stdin = io.StringIO("first\nsecond\n\nlast")
print([input() for _ in range(3)], input("prompt> "))
try:
    input()
except EOFError as error:
    print(repr(error))
for arguments in ((1, 2), ()):
    try:
        input(*arguments)
    except Exception as error:
        print(type(error).__name__, error)
