# The module trace: lines counted, functions called, and callers, through sys.settrace.
import trace

def helper(n):
    if n > 1:
        return n * 2
    return n

def work():
    total = 0
    for i in range(4):
        total += helper(i)
    return total

def recursive(n):
    return 1 if n == 0 else n * recursive(n - 1)

first = work.__code__.co_firstlineno
t = trace.Trace(count=True, trace=False)
print(t.runfunc(work))
counts = {line: n for (name, line), n in t.results().counts.items() if name == __file__}
print([(line - first, counts[line]) for line in sorted(counts)])

t = trace.Trace(count=False, trace=False, countfuncs=True)
t.runfunc(recursive, 3)
print(sorted(name for file, module, name in t.results().calledfuncs if file == __file__))

t = trace.Trace(count=False, trace=False, countcallers=True)
t.runfunc(work)
print(sorted((a[2], b[2]) for a, b in t.results().callers if a[0] == __file__))

t = trace.Trace(count=True, trace=False)
t.runctx("x = recursive(2)\ny = x + 1", globals(), scope := {})
print(scope["y"])
