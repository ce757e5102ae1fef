# breakpoint() calls sys.breakpointhook, which asks the environment what to call.
import os
import sys
import warnings

def hook(*args, **kw):
    return "hook", args, kw

print(sys.breakpointhook is sys.__breakpointhook__)
sys.breakpointhook = hook
print(breakpoint(), breakpoint(1, k=2))
sys.breakpointhook = sys.__breakpointhook__
for name in ("0", "print", "builtins.len", "os.path.join"):
    os.environ["PYTHONBREAKPOINT"] = name
    print(name, breakpoint("a") if name != "os.path.join" else breakpoint("a", "b"))
for name in ("nosuch", "nosuchmodule.f", "os.nosuch", ".", "os.", ".f"):
    os.environ["PYTHONBREAKPOINT"] = name
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(breakpoint(), [str(w.message) for w in caught], caught[0].category.__name__)
os.environ["PYTHONBREAKPOINT"] = "print"
breakpoint("x", "y", sep="-", end="!\n")
try:
    breakpoint(nonsense=1)
except TypeError as e:
    print(e)
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as e:
    print(e)
