"""Copies, pickles and replacements of struct sequences with hidden fields and of unpacked aliases; groups beyond all bounds; signatures of getters."""
import copy
import inspect
import operator
import pickle
import re
import sys
import time

T = time.struct_time
for a in [(range(9), {"tm_zone": "X", "q": 1}), (range(9), {"tm_year": 1}), (range(10), {"tm_zone": "X"}), (range(9), {}),
          (range(9), {"tm_zone": "a", "tm_gmtoff": 4}), (range(9), 5), (range(8),), (range(12),), (range(11),)]:
    try:
        t = T(*a)
        print(t.tm_zone, t.tm_gmtoff, t.__reduce__()[1][1])
    except Exception as e:
        print(type(e).__name__, e)
t = time.gmtime(0)
print(t.tm_zone, t.__reduce__(), copy.copy(t) == t, copy.copy(t).tm_zone, pickle.loads(pickle.dumps(t)).tm_gmtoff)
r = copy.replace(t, tm_zone="Q", tm_year=5)
print(r.tm_zone, r.tm_gmtoff, r)
try:
    copy.replace(t, x=1, y=2)
except TypeError as e:
    print(e)
print(sys.get_asyncgen_hooks().__replace__(finalizer=5))

starred = next(iter(list[int]))
i = iter(tuple[int, str])
print(starred, copy.copy(starred), pickle.loads(pickle.dumps(starred)) == starred, copy.deepcopy(starred).__unpacked__)
print(type(i).__name__, i.__reduce__(), next(i), i.__reduce__(), list(i), list(copy.copy(iter(list[int]))))
print(sorted(set(dir(list[int])) - set(dir(list))))

m = re.match("(a)(?P<n>b)?", "a")
for key in (10**30, -10**30, 3, -1, 1.5, "x", None, True):
    try:
        print(m.group(key), m.span(key), m[key])
    except Exception as e:
        print(type(e).__name__, e)

for f in (operator.attrgetter, operator.itemgetter, operator.methodcaller):
    print(inspect.signature(f))
import traceback
try:
    exec("lenn", {})
except NameError as e:
    print(traceback.format_exception_only(e)[0], list(traceback.TracebackException.from_exception(e).format_exception_only()))
own = {"__builtins__": {"only": 1}}
exec("import_ = __builtins__\ndef f():\n    return frame().f_builtins", own)
own["frame"] = sys._getframe
print(own["f"]() is own["__builtins__"], sys._getframe().f_builtins is __builtins__.__dict__)
