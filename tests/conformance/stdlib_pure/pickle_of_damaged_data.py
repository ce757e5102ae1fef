# Pickles that are cut off, made of junk or refused: which exception says so.
import copy
import io
import pickle
import sys
import threading


class Thing:
    def __init__(self):
        self.value = [1, "two", 3.0]


def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}".split(" at 0x")[0]


for protocol in (0, 1, 2, 4, 5):
    data = pickle.dumps([1, "abc", 2.5, b"xyz", (None, True), {"k": 300, 70000: 2**70}, Thing], protocol)
    outcomes = {}
    for n in range(len(data)):
        outcome = attempt(lambda: pickle.loads(data[:n]))
        kind = outcome.split(":")[0] if isinstance(outcome, str) else "loaded"
        outcomes[kind] = outcomes.get(kind, 0) + 1
    print(protocol, len(outcomes) <= 4, {k for k in outcomes} <= {"EOFError", "UnpicklingError", "ValueError", "AttributeError", "ModuleNotFoundError"}, len(pickle.loads(data)))
for junk in (b"", b"junk", b".", b"\x80\x09.", b"(lp0\n.", b"cos\nnope\n.", b"cno_such_module\nx\n.", b"I5\n.", b"K", b"]q.", b"}u.", b"R.", b"N0.", b"\x8c\x05ab.", b"\xff", b"'", b"t.", b"K\x01K\x02.", b"N", b"\x95"):
    print(junk, "->", attempt(lambda: pickle.loads(junk)))
for o in (sys.stdout, io.BytesIO(b"ab"), io.StringIO("text\n"), threading.Lock(), (x for x in ()), sys, sys._getframe(), lambda: 1, memoryview(b"x"), staticmethod(len), iter({}), zip([1]), {}.values()):
    print(type(o).__name__, *[attempt(lambda: type(f(o)).__name__) for f in (copy.copy, copy.deepcopy, pickle.dumps)], sep=" | ")
text = io.StringIO("first\nsecond\n")
text.readline()
text.note = "kept"
clone = pickle.loads(pickle.dumps(text))
print(clone.read(), clone.getvalue() == text.getvalue(), clone.note, text.tell(), copy.copy(text).readline())
for state in ((1, 2), ("x", "\n", -1, None), (5, "\n", 0, None), ("x", "bad", 0, None)):
    print(state, attempt(lambda: io.StringIO().__setstate__(state)))


class Restricted(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) == ("builtins", "range"):
            return range
        raise pickle.UnpicklingError(f"global {module}.{name} is forbidden")

    def persistent_load(self, pid):
        return f"persistent {pid}"


class Persistent(pickle.Pickler):
    def persistent_id(self, o):
        return 7 if isinstance(o, Thing) else None


out = io.BytesIO()
Persistent(out).dump([Thing(), 1])
print(Restricted(io.BytesIO(out.getvalue())).load(), attempt(lambda: pickle.loads(out.getvalue())))
print(Restricted(io.BytesIO(pickle.dumps(range(3)))).load(), attempt(lambda: Restricted(io.BytesIO(pickle.dumps(Thing()))).load()))
stream = io.BytesIO()
for o in (1, "two", [3]):
    pickle.dump(o, stream)
stream.seek(0)
found = []
while True:
    try:
        found.append(pickle.load(stream))
    except EOFError as e:
        print(found, e)
        break
