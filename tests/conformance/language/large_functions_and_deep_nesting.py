# Code larger than one byte can index: many locals, constants, names, jumps over far distances.
n = 700
source = "def f(x):\n" + "".join(f"    v{i} = x + {i * 1000}\n" for i in range(n))
source += "    total = 0\n    for k in range(3):\n        if k == 1:\n            continue\n"
source += "".join(f"        total += v{i}\n" for i in range(n))
source += "    return total\n"
ns = {}
exec(source, ns)
print(ns["f"](1), len(ns["f"].__code__.co_varnames))
exec("l = [" + ", ".join(str(i) for i in range(5000)) + "]", ns)
print(len(ns["l"]), sum(ns["l"]))
exec("d = {" + ", ".join(f"'k{i}': {i}.5" for i in range(3000)) + "}", ns)
print(len(ns["d"]), ns["d"]["k2999"])
exec("t = (" + "1, " * 4000 + ")\ns = {" + ", ".join(map(str, range(1000))) + "}", ns)
print(len(ns["t"]), len(ns["s"]))
print(eval("+".join(["1"] * 2000)), eval("(" * 80 + "7" + ")" * 80), len(eval("[" * 80 + "]" * 80)))
print(eval(" and ".join(["1"] * 1000 + ["5"])), eval("0" + " or 0" * 500 + " or 9"))
exec("def many(" + ", ".join(f"a{i}={i}" for i in range(300)) + "): return a0 + a299 + a150", ns)
print(ns["many"](), ns["many"](10), ns["many"](a299=0), ns["many"](*range(300)))
exec("def g(*a, **k): return len(a), len(k)\nr = g(" + ", ".join(["0"] * 300) + ", " + ", ".join(f"k{i}={i}" for i in range(300)) + ")", ns)
print(ns["r"])
chain = "if x == 0:\n    r = 0\n" + "".join(f"elif x == {i}:\n    r = {i}\n" for i in range(1, 400)) + "else:\n    r = 'none'\n"
for x in (0, 199, 399, 400):
    ns["x"] = x
    exec(chain, ns)
    print(ns["r"], end=" ")
print()
nested = "".join("    " * i + "for _ in (0,):\n" for i in range(18)) + "    " * 18 + "hits += 1\n"
ns["hits"] = 0
exec(nested, ns)
print(ns["hits"])
exec("class C:\n" + "".join(f"    def m{i}(self): return {i}\n" for i in range(400)), ns)
print(ns["C"]().m399(), len([n for n in dir(ns["C"]) if n[0] == "m"]))
depth = "".join("    " * i + f"def f{i}():\n" for i in range(30)) + "    " * 30 + "return 'deep'\n"
depth += "".join("    " * i + f"return f{i}()\n" for i in range(29, 0, -1)) + "r = f0()\n"
exec(depth, ns)
print(ns["r"])
print(eval("f'" + "{1}" * 500 + "'") == "1" * 500)
