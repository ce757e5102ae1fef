from contextlib import redirect_stderr, redirect_stdout
import sys


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)
        return len(s)

    def flush(self):
        self.parts.append("<flush>")

    def text(self):
        return "".join(self.parts)


out, err = Sink(), Sink()
with redirect_stdout(out) as target:
    print("hidden", 1)
    print("x", end="|", flush=True)
    sys.stdout.write("written")
print("shown", target is out, repr(out.text()))
with redirect_stderr(err):
    print("an error", file=sys.stderr)
    print("stdout is untouched")
print(repr(err.text()))
nested = Sink()
with redirect_stdout(out):
    with redirect_stdout(nested):
        print("inner")
    print("outer")
print(repr(nested.text()), out.parts[-2:])
r = redirect_stdout(Sink())
with r:
    with r:
        print("reentrant")
    print("still redirected")
print("back", sys.stdout is sys.__stdout__)
try:
    with redirect_stdout(out):
        raise ValueError("through")
except ValueError as e:
    print("restored", e)
with redirect_stdout(sys.stdout):
    print("to itself")


class Partial:
    def write(self, s):
        seen.append(s)


seen = []
print("a", 2, None, sep=", ", end="!\n", file=Partial())
print(seen)
with redirect_stdout(Partial()):
    print()
    print("b")
print(seen)
try:
    print("x", file=5)
except AttributeError as e:
    print(e)
old = sys.stdout
sys.stdout = None
print("to nowhere")
sys.stdout = old
print("visible again")
print("explicit none", file=None)
