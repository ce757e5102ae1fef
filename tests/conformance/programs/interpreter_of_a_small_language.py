# A small language: tokens by one regular expression, precedence climbing, closures, exceptions with places.
import operator
import re
from collections import ChainMap
from dataclasses import dataclass
from typing import Any, Callable, Iterator

TOKEN = re.compile(r"""
    (?P<space>\s+|\#.*) | (?P<number>\d+(?:\.\d+)?) | (?P<text>"(?:\\.|[^"\\])*") |
    (?P<name>[A-Za-z_]\w*) | (?P<symbol>==|!=|<=|>=|->|[-+*/%<>=(){},;\[\]]) | (?P<bad>.)
""", re.VERBOSE)
WORDS = frozenset("let fun if else while return and or not true false nil".split())


class ProgramError(Exception):
    def __init__(self, message, place):
        super().__init__(message)
        self.place = place

    def __str__(self):
        return "{1}:{2}: {0}".format(self.args[0], *self.place)


class Return(BaseException):
    def __init__(self, value): self.value = value


@dataclass(frozen=True, slots=True)
class Token:
    kind: str
    text: str
    place: tuple[int, int]


def tokens(source: str) -> Iterator[Token]:
    line, start = 1, 0
    for found in TOKEN.finditer(source):
        kind, text, place = found.lastgroup, found[0], (line, found.start() - start + 1)
        if "\n" in text:
            line, start = line + text.count("\n"), found.start() + text.rindex("\n") + 1
        if kind == "bad":
            raise ProgramError(f"unexpected {text!r}", place)
        if kind != "space":
            yield Token("word" if text in WORDS else kind, text, place)
    yield Token("end", "", (line, 0))


LEVELS = {level: n for n, group in enumerate(["or", "and", "== !=", "< > <= >=", "+ -", "* / %"]) for level in group.split()}
BINARY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod, "<": operator.lt,
          ">": operator.gt, "<=": operator.le, ">=": operator.ge, "==": operator.eq, "!=": operator.ne}
Code = Callable[[ChainMap], Any]


class Parser:
    """Makes closures of the source, not a tree."""

    def __init__(self, source):
        self.tokens = tokens(source)
        self.next = next(self.tokens)

    def take(self, *texts, kind=None):
        token = self.next
        if token.text in texts and token.kind != "text" or token.kind == kind:
            self.next = next(self.tokens, token)
            return token

    def expect(self, *texts, kind=None):
        if not (token := self.take(*texts, kind=kind)):
            raise ProgramError(f"expected {' or '.join(texts) or kind}, not {self.next.text or 'the end'}", self.next.place)
        return token

    def program(self):
        body = []
        while not self.take(kind="end"):
            body.append(self.statement())
        return self.sequence(body)

    def sequence(self, body):
        def run(scope, value=None):
            for code in body:
                value = code(scope)
            return value
        return run

    def block(self):
        self.expect("{")
        body = []
        while not self.take("}"):
            body.append(self.statement())
        inner = self.sequence(body)
        return lambda scope: inner(scope.new_child())

    def statement(self):
        match self.next:
            case Token("word", "let", _):
                self.take("let")
                name = self.expect(kind="name").text
                self.expect("=")
                value = self.expression()
                self.expect(";")
                return lambda scope: scope.maps[0].__setitem__(name, value(scope))
            case Token("word", "while"):
                self.take("while")
                test, body = self.expression(), self.block()

                def loop(scope):
                    while test(scope):
                        body(scope)
                return loop
            case Token("word", "return", place):
                self.take("return")
                value = self.expression() if self.next.text != ";" else lambda scope: None
                self.expect(";")

                def leave(scope):
                    raise Return(value(scope))
                return leave
        value = self.expression()
        self.take(";")
        return value

    def expression(self, level=0):
        left = self.unary()
        while (n := LEVELS.get(self.next.text, -1)) >= level and self.next.kind != "text":
            token = self.take(self.next.text)
            left = self.binary(token, left, self.expression(n + 1))
        return left

    def binary(self, token, left, right):
        if token.text in ("and", "or"):
            want = token.text == "or"
            return lambda s: v if bool(v := left(s)) is want else right(s)
        function = BINARY[token.text]

        def run(scope):
            a, b = left(scope), right(scope)
            try:
                return function(a, b)
            except (TypeError, ArithmeticError) as error:
                raise ProgramError(str(error), token.place) from error
        return run

    def unary(self):
        if self.take("-"):
            value = self.unary()
            return lambda s: -value(s)
        if self.take("not"):
            value = self.unary()
            return lambda s: not value(s)
        value = self.primary()
        while token := self.take("(", "["):
            value = self.suffix(value, token)
        return value

    def suffix(self, value, token):
        closing = ")" if token.text == "(" else "]"
        given = []
        while not self.take(closing):
            given.append(self.expression())
            if self.next.text != closing:
                self.expect(",")

        def run(scope):
            target, arguments = value(scope), [g(scope) for g in given]
            try:
                return target(*arguments) if closing == ")" else target[int(arguments[0])]
            except (TypeError, IndexError) as error:
                raise ProgramError(re.sub(r"^\S+\(\) ", "", str(error)), token.place) from None
        return run

    def primary(self):
        match token := self.take(kind="number") or self.take(kind="text") or self.take(kind="name") or self.expect("(", "[", "fun", "if", "true", "false", "nil"):
            case Token("number", text):
                number = float(text) if "." in text else int(text)
                return lambda s: number
            case Token("text", text):
                text = re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), text[1:-1])
                return lambda s: text
            case Token("word", "true" | "false" | "nil" as text):
                return lambda s: {"true": True, "false": False}.get(text)
            case Token("name", name, place):
                if self.take("="):
                    return self.assignment(name, self.expression(), place)

                def load(scope):
                    try:
                        return scope[name]
                    except KeyError:
                        raise ProgramError(f"no variable {name}", place) from None
                return load
            case Token(_, "("):
                value = self.expression()
                self.expect(")")
                return value
            case Token(_, "["):
                return self.items()
            case Token(_, "if"):
                test, then = self.expression(), self.block()
                other = self.block() if self.take("else") else lambda s: None
                return lambda s: then(s) if test(s) else other(s)
            case Token(_, "fun"):
                return self.function()

    def items(self):
        items = []
        while not self.take("]"):
            items.append(self.expression())
            self.take(",")
        return lambda s: [i(s) for i in items]

    def assignment(self, name, value, place):
        def store(scope):
            for layer in scope.maps:
                if name in layer:
                    layer[name] = result = value(scope)
                    return result
            raise ProgramError(f"{name} is not declared", place)
        return store

    def function(self):
        name = self.take(kind="name")
        self.expect("(")
        names = []
        while not self.take(")"):
            names.append(self.expect(kind="name").text)
            self.take(",")
        body = self.block()

        def make(scope):
            def call(*args):
                if len(args) != len(names):
                    raise TypeError(f"takes {len(names)} arguments, not {len(args)}")
                try:
                    return body(scope.new_child(dict(zip(names, args))))
                except Return as result:
                    return result.value
            call.__name__ = name.text if name else "fun"
            if name:
                scope.maps[0][name.text] = call
            return call
        return make


def run(source):
    scope = ChainMap({}, {"print": print, "len": len, "str": str, "map": lambda f, l: [*map(f, l)]})
    try:
        return Parser(source).program()(scope)
    except ProgramError as error:
        return f"{error}" + (f" <- {type(error.__cause__).__name__}" if error.__cause__ else "")


for source in ("1 + 2 * 3 - -4 / 2", 'let a = "x"; a + "y\\"" * 2 # comment', "fun fib(n) { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } } map(fib, [0, 5, 10, 15])",
               "fun counter() { let n = 0; fun () { n = n + 1; n } }\nlet c = counter(); let d = counter(); [c(), c(), d(), c()]",
               "let i = 0; let s = []; while i < 5 { i = i + 1; s = s + [i * i]; } s[2] + s[len(s) - 1]",
               "fun find(l, x) { let i = 0; while true { if l[i] == x { return i; } i = i + 1; } } [find([3, 4, 5], 5), find([1], 2)]",
               "true and nil or not false and 3 == 3.0", "1 +\n  $", "let x 3;", "y = 3", "1 / 0", "print(1)(2)", '"a" - 1', "fun f(a) { a }\n f(1, 2)", "(1", "f(", "", "if 1 < 2 { 7 }", "print(str(1) + \"!\")"):
    print(repr(run(source)))
