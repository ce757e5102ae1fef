# A spreadsheet whose cells are formulas: dependencies, recalculation, cycles, errors that spread.
import ast
import operator
import re
from graphlib import CycleError, TopologicalSorter

OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
             ast.Pow: operator.pow, ast.Gt: operator.gt, ast.Lt: operator.lt, ast.Eq: operator.eq, ast.USub: operator.neg}
FUNCTIONS = {"SUM": lambda *v: sum(flat(v)), "MAX": lambda *v: max(flat(v)), "COUNT": lambda *v: len([*flat(v)]),
             "IF": lambda c, a, b: a if c else b, "ROUND": round}


def flat(values):
    for value in values:
        if isinstance(value, list):
            yield from flat(value)
        elif value is not None:
            yield value


class CellError(Exception):
    def __init__(self, code, cell):
        super().__init__(code)
        self.code, self.cell = code, cell

    def __repr__(self):
        return f"#{self.code}"


def span(first, last):
    (c1, r1), (c2, r2) = (re.fullmatch(r"([A-Z])(\d+)", n).groups() for n in (first, last))
    return [f"{chr(c)}{r}" for r in range(int(r1), int(r2) + 1) for c in range(ord(c1), ord(c2) + 1)]


class Finder(ast.NodeVisitor):
    def __init__(self):
        self.names = []

    def visit_Name(self, node):
        if node.id not in FUNCTIONS:
            self.names.append(node.id)

    def visit_Slice(self, node):
        self.names += span(node.lower.id, node.upper.id)


class Sheet:
    def __init__(self):
        self.source, self.trees, self.values, self.log = {}, {}, {}, []

    def __setitem__(self, name, text):
        self.source[name] = text
        tree = None
        if isinstance(text, str) and text.startswith("="):
            body = re.sub(r"([A-Z]\d+):([A-Z]\d+)", r"_[\1:\2]", text[1:])
            tree = ast.parse(body, mode="eval").body
        self.trees[name] = tree
        self.recalculate(name)

    def __getitem__(self, name):
        return self.values.get(name)

    def depends(self, name):
        if (tree := self.trees.get(name)) is None:
            return ()
        finder = Finder()
        finder.visit(tree)
        return [n for n in dict.fromkeys(finder.names) if n != "_"]

    def recalculate(self, changed):
        graph = {name: self.depends(name) for name in self.source}
        try:
            order = list(TopologicalSorter(graph).static_order())
        except CycleError as error:
            cycle = error.args[1]
            for name in cycle:
                self.values[name] = CellError("CYCLE", name)
            self.log.append(("cycle", sorted(set(cycle))))
            return
        dirty = {changed}
        for name in order:
            if name in dirty or dirty.intersection(graph.get(name, ())) or isinstance(self[name], CellError):
                dirty.add(name)
                if name in self.source:
                    self.values[name] = self.compute(name)
        self.log.append((changed, sorted(dirty)))

    def compute(self, name):
        if self.trees[name] is None:
            return self.source[name]
        try:
            return self.eval(self.trees[name])
        except CellError as error:
            return error
        except ZeroDivisionError:
            return CellError("DIV/0", name)
        except TypeError as error:
            return CellError(f"VALUE {error}", name)

    def eval(self, node):
        match node:
            case ast.Constant(value=value):
                return value
            case ast.Name(id=name):
                if isinstance(value := self[name], CellError):
                    raise value
                return value
            case ast.BinOp(left=left, op=op, right=right):
                return OPERATORS[type(op)](self.eval(left), self.eval(right))
            case ast.UnaryOp(op=op, operand=operand):
                return OPERATORS[type(op)](self.eval(operand))
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return OPERATORS[type(op)](self.eval(left), self.eval(right))
            case ast.Call(func=ast.Name(id=f), args=args):
                return FUNCTIONS[f](*map(self.eval, args))
            case ast.Subscript(slice=ast.Slice(ast.Name(a), ast.Name(b))):
                return [self.eval(ast.Name(n, ast.Load())) for n in span(a, b)]
            case other:
                raise CellError(type(other).__name__, None)


sheet = Sheet()
for name, text in {"A1": 3, "A2": 4, "B1": "=A1*A2", "B2": "=SUM(A1:B1)+1", "C1": "=IF(B2>10, MAX(A1:A2), -1)",
                   "C2": "=B1/(A1-3)", "D1": "=C2+1", "D2": "=COUNT(A1:D1)"}.items():
    sheet[name] = text
    print(name, sheet[name])
print(sheet.values)
for name, value in ("A1", 5), ("A2", 2.5), ("A1", "=D1"), ("A1", 7), ("A2", "text"), ("A2", 1), ("B1", "=A1<A2"), ("B1", "=[A1]"):
    sheet[name] = value
    print(name, value, "->", sheet.values)
for entry in sheet.log:
    print(*entry)
