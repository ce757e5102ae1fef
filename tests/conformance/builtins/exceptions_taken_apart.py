# Copies and pickles of exceptions with names; `__init__` called again; what the text of a Unicode error asks for; the state of a partial.
import copy
import functools
import pickle


def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, e)


for keywords in {}, {"name": "n"}, {"path": "p"}, {"name": "n", "path": "p", "name_from": "f"}:
    e = ImportError("message", **keywords)
    e.extra = 1
    for made in copy.copy(e), copy.deepcopy(e), *(pickle.loads(pickle.dumps(e, p)) for p in range(6)):
        assert (made.args, made.name, made.path, made.name_from, made.extra) == (e.args, e.name, e.path, e.name_from, 1)
    print(ImportError("m", **keywords).__reduce__(), e.__reduce__()[2])
e = ImportError("message", name="n", path="p")
e.__init__()
print(e.args, e.msg, e.name, e.path)

for args in (1, "a"), (1, "a", "file"), (1, "a", "file", None, "second"), (1, "a", None, None, "second"):
    e = OSError(*args)
    made = pickle.loads(pickle.dumps(e))
    print(e.__reduce__()[1], made.filename, made.filename2, str(made))

u = UnicodeEncodeError("ascii", "xxxx", 1, 3, "reason")
u.encoding = 4000
u.reason = 345
print(u)


class Evil(str):
    def __str__(self):
        change(u)
        return str.__str__(self)


def become_none(u):
    u.object = None


def delete(u):
    del u.object


for change in become_none, delete:
    u = UnicodeEncodeError(Evil("utf-8"), "x", 0, 1, "reason")
    attempt(change.__name__, lambda: str(u))
    u = UnicodeDecodeError("utf-8", b"x", 0, 1, Evil("reason"))
    attempt(change.__name__, lambda: str(u))
    u = UnicodeTranslateError("x", 0, 1, Evil("reason"))
    attempt(change.__name__, lambda: str(u))

f = functools.partial(print, ["a"], b=[1])
f.attribute = []
g = copy.copy(f)
print(g.args is f.args, g.keywords is f.keywords, g.attribute is f.attribute)
f.__setstate__((max, (1,), {"key": abs}, {"x": 1}))
print(f.func, f.args, f.keywords, vars(f), f(-5))
f.__setstate__((max, (1,), None, None))
print(f.keywords, vars(f))
for state in [(max, (), {}), (max, (), {}, {}, None), [max, (), {}, None], (None, (), {}, None), (max, [], {}, None), (max, (), [], None), (max, (), {}, ())]:
    attempt("state", lambda: f.__setstate__(state))
