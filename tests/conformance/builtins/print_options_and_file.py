import sys

print()
print(1, "a", None, [1], sep="-", end="|\n")
print("a", "b", sep="")
print("a", "b", sep=None, end=None)
print(*range(3), sep=", ")
print("no newline", end="")
print("", "after", sep="\n")
print("x", flush=True)


class W:
    def __init__(self):
        self.log = []

    def write(self, s):
        self.log.append(s)

    def flush(self):
        self.log.append("FLUSH")


w = W()
print("a", 1, sep="-", end="E", file=w, flush=True)
print(file=w)
print(w.log)


class S:
    def __str__(self):
        return "str of S"

    def __repr__(self):
        return "repr of S"


print(S(), [S()], (S(),), {"k": S()})
for f in (
    lambda: print(sep=1),
    lambda: print(end=b""),
    lambda: print("a", file=5),
    lambda: print("a", bad=1),
    lambda: print("a", file=object()),
    lambda: print(**{"sep": ["x"]}),
    lambda: print(type("B", (), {"__str__": lambda s: 5})()),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
sys.stdout.write("direct\n")
print(sys.stdout.write("counted\n"))
sys.stdout.writelines(["a\n", "b\n"])
print("é😀 \t tab", "\\n", "nul\0byte", "\x7f", "quote'\"")
print("to stderr", file=sys.stderr)
old, sys.stdout = sys.stdout, w
print("captured")
sys.stdout = old
print(
    w.log[-2:],
    sys.stdout.encoding,
    sys.stdout.name,
    sys.stdout.writable(),
    sys.stdout.readable(),
    sys.stdout.closed,
    sys.stdout.fileno(),
    sys.stdout.isatty(),
    sys.stdin.read() == "",
)
try:
    print("\ud800")
except UnicodeEncodeError as e:
    print(e)


class Raises:
    def write(self, s):
        raise OSError("cannot write")


try:
    print("x", file=Raises())
except OSError as e:
    print(e)
print(1, 2, 3, sep="\0"), print(print("nested"))
try:
    input("prompt> ")
except EOFError as e:
    print("EOFError", e)
