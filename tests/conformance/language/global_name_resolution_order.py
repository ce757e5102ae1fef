import builtins


def f():
    return len("four")


print(f())
len = lambda x: "global len"
print(f())
del len
print(f())
builtins.fresh_builtin = "from builtins"
print(fresh_builtin)
fresh_builtin = "from globals"
print(fresh_builtin)
del fresh_builtin
print(fresh_builtin)
del builtins.fresh_builtin
try:
    fresh_builtin
except NameError as e:
    print(e)
ns = {"__builtins__": {"only": 1}}
exec("r = only", ns)
print(ns["r"])
try:
    exec("print", ns)
except NameError as e:
    print(e)
g = {}
exec("a = 1", g)
print(sorted(g), g["__builtins__"] is builtins.__dict__ or g["__builtins__"] is builtins)


def reads_global():
    return later_defined


try:
    reads_global()
except NameError as e:
    print(e, e.name)
later_defined = "now"
print(reads_global())
globals()["dynamic"] = 5
print(dynamic)
print(globals() is globals(), __name__)


def mutate():
    globals()["dynamic"] += 1
    return dynamic


print(mutate(), mutate())
