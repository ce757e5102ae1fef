"""A spreadsheet whose formulas are Python expressions: dependencies found as they are used, cycles told, values recalculated once."""

import ast


class Circular(Exception):
    pass


class Sheet(dict):
    functions = {"total": lambda *cells: sum(cells), "longest": lambda *texts: max(texts, key=len), "round": round, "abs": abs}

    def __init__(self):
        super().__init__()
        self.formulas, self.users, self.running, self.calculated = {}, {}, [], []

    def __setitem__(self, name, formula):
        self.formulas[name] = compile(formula.removeprefix("="), f"<{name}>", "eval") if isinstance(formula, str) and formula[:1] == "=" else formula
        self._forget(name)

    def _forget(self, name):
        if dict.pop(self, name, None) is not None or name in self.users:
            for user in sorted(self.users.pop(name, ())):
                self._forget(user)

    def __missing__(self, name):
        if name in self.functions:
            return self.functions[name]
        if name not in self.formulas:
            raise KeyError(name)
        if name in self.running:
            raise Circular(" -> ".join([*self.running[self.running.index(name) :], name]))
        self.running.append(name)
        try:
            formula = self.formulas[name]
            value = eval(formula, {"__builtins__": {}}, self) if hasattr(formula, "co_code") else formula
        finally:
            self.running.pop()
        self.calculated.append(name)
        dict.__setitem__(self, name, value)
        return value

    def __getitem__(self, name):
        if self.running and name not in self.functions:
            self.users.setdefault(name, set()).add(self.running[-1])
        return self[name] if False else super().__getitem__(name)

    def show(self, *names):
        row = []
        for n in names:
            try:
                row.append(f"{n}={self[n]!r}")
            except Circular as e:
                row.append(f"{n}: {e}")
            except (TypeError, NameError, KeyError, ZeroDivisionError) as e:
                row.append(f"{n}: {type(e).__name__} {e}")
        print(", ".join(row), self.calculated)
        self.calculated.clear()


s = Sheet()
s["a1"], s["a2"], s["a3"] = 10, 20, "=a1 + a2"
s["b1"] = "=a3 * 2 if a3 > 25 else -1"
s["b2"] = "=total(a1, a2, a3, b1)"
s["c1"] = "=longest('x' * a1, 'short')"
s.show("b2", "c1")
s.show("b2", "a3")
s["a1"] = 2
s.show("b1", "b2", "c1")
s["a3"] = 100
s.show("b2")
s["d1"], s["d2"], s["d3"] = "=d2 + 1", "=d3 * 2", "=d1"
s.show("d1", "d3")
s["d3"] = 5
s.show("d1", "d2")
s["e1"], s["e2"], s["e3"] = "=missing + 1", "=1 / (a1 - 2)", "=a1 + c1"
s.show("e1", "e2", "e3")
s["a1"] = "=round(7 / 3, 2)"
s.show("e2", "a1", "b2")
try:
    s["f1"] = "=1 +"
except SyntaxError as e:
    print(e.filename, e.msg)
names = sorted({n.id for f in ("a1 + a2", "total(b1, b2)") for n in ast.walk(ast.parse(f)) if isinstance(n, ast.Name)})
print(names, sorted(s.users), len(s), "a1" in s)
