# An expression language: tokens by a generator, precedence climbing, AST classes with pattern matching, errors with positions.
import operator
import re
from dataclasses import dataclass
from typing import Any


class LangError(Exception):
    def __init__(self, message, pos):
        super().__init__(message)
        self.add_note(f"at position {pos}")


@dataclass(frozen=True)
class Num:
    value: float


@dataclass(frozen=True)
class Var:
    name: str


@dataclass(frozen=True)
class Bin:
    op: str
    left: Any
    right: Any


@dataclass(frozen=True)
class Call:
    name: str
    args: tuple


@dataclass(frozen=True)
class Let:
    name: str
    value: Any


SPEC = [("num", r"\d+(?:\.\d+)?"), ("name", r"[a-z]\w*"), ("op", r"\*\*|[-+*/%(),=<>]"), ("ws", r"\s+"), ("bad", r".")]
PATTERN = re.compile("|".join(f"(?P<{k}>{v})" for k, v in SPEC))
PRECEDENCE = {"<": (1, "l"), ">": (1, "l"), "+": (2, "l"), "-": (2, "l"), "*": (3, "l"), "/": (3, "l"), "%": (3, "l"), "**": (4, "r")}
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod, "**": operator.pow, "<": operator.lt, ">": operator.gt}


def tokens(text):
    for m in PATTERN.finditer(text):
        match m.lastgroup:
            case "ws":
                continue
            case "bad":
                raise LangError(f"unexpected {m[0]!r}", m.start())
            case kind:
                yield kind, m[0], m.start()
    yield "end", "", len(text)


class Parser:
    def __init__(self, text):
        self.stream = tokens(text)
        self.advance()

    def advance(self):
        self.kind, self.text, self.pos = next(self.stream, ("end", "", -1))

    def expect(self, text):
        if self.text != text:
            raise LangError(f"expected {text!r}, got {self.text or 'end'!r}", self.pos)
        self.advance()

    def statement(self):
        node = self.expr(1)
        if self.text == "=" and isinstance(node, Var):
            self.advance()
            node = Let(node.name, self.expr(1))
        if self.kind != "end":
            raise LangError(f"unexpected {self.text!r}", self.pos)
        return node

    def expr(self, least):
        left = self.atom()
        while (entry := PRECEDENCE.get(self.text)) and entry[0] >= least:
            op, (level, side) = self.text, entry
            self.advance()
            left = Bin(op, left, self.expr(level + (side == "l")))
        return left

    def atom(self):
        kind, text, pos = self.kind, self.text, self.pos
        self.advance()
        if kind == "num":
            return Num(float(text))
        if kind == "name":
            if self.text != "(":
                return Var(text)
            self.advance()
            args = []
            while self.text != ")":
                args.append(self.expr(1))
                if self.text != ")":
                    self.expect(",")
            self.advance()
            return Call(text, tuple(args))
        if text == "(":
            node = self.expr(1)
            self.expect(")")
            return node
        if text == "-":
            return Bin("-", Num(0.0), self.expr(3))
        raise LangError(f"unexpected {text or 'end'!r}", pos)


def evaluate(node, env):
    match node:
        case Num(v):
            return v
        case Var(name) if name in env:
            return env[name]
        case Var(name):
            raise NameError(f"unknown variable {name}")
        case Bin("+" | "*" as op, Num(a), Num(b)):
            return OPS[op](a, b)
        case Bin(op, l, r):
            return OPS[op](evaluate(l, env), evaluate(r, env))
        case Let(name, value):
            return env.setdefault(name, evaluate(value, env))
        case Call("max" | "min" as f, (_, *_) as args):
            return {"max": max, "min": min}[f](evaluate(a, env) for a in args)
        case Call(name, args):
            raise TypeError(f"cannot call {name}/{len(args)}")


env = {"pi": 3.0}
for line in ("1 + 2 * 3", "2 ** 3 ** 2", "x = (1 + 2) * pi", "-x % 4", "max(x, 10, -3) / 4", "1 < 2 + x", "1 / 0", "y + 1", "2 $ 3", "(1 + 2", "max(", "f(1)", "3 4", "1 +", "min()", "10 - 2 - 3"):
    try:
        tree = Parser(line).statement()
        print(line, "=>", evaluate(tree, env))
    except LangError as e:
        print(line, "=> syntax:", e, e.__notes__)
    except (ArithmeticError, NameError, TypeError) as e:
        print(line, "=>", type(e).__name__, e)
print(Parser("a + b * max(1, c)").statement(), sorted(env))
