"""A tokenizer, a parser by precedence and a tree-walking interpreter of a small language, run on small programs."""

N = 110

SOURCE = """
let fib = fn(n) { if (n < 2) { return n; } return fib(n - 1) + fib(n - 2); };
let sum = 0;
let i = 0;
while (i < 400) {
    if (i % 3 == 0) { sum = sum + i * 2; } else { sum = sum - i; }
    i = i + 1;
}
let make = fn(step) { let total = 0; return fn(x) { total = total + x * step; return total; }; };
let add = make(3);
i = 0;
while (i < 200) { add(i); i = i + 1; }
let gcd = fn(a, b) { while (b != 0) { let t = b; b = a % b; a = t; } return a; };
print fib(14); print sum; print add(0); print gcd(1071, 462) + 10 * (2 + 3) - -4;
"""

BINARY = {"==": 1, "!=": 1, "<": 2, ">": 2, "+": 3, "-": 3, "*": 4, "%": 4}


def tokens(source):
    at = 0
    while at < len(source):
        ch = source[at]
        if ch.isspace():
            at += 1
        elif ch.isdigit():
            start = at
            while at < len(source) and source[at].isdigit():
                at += 1
            yield "number", int(source[start:at])
        elif ch.isalpha():
            start = at
            while at < len(source) and source[at].isalnum():
                at += 1
            yield "word", source[start:at]
        elif source[at : at + 2] in ("==", "!="):
            yield "op", source[at : at + 2]
            at += 2
        else:
            yield "op", ch
            at += 1
    yield "end", None


class Parser:
    def __init__(self, source):
        self.tokens = tokens(source)
        self.advance()

    def advance(self):
        self.kind, self.value = next(self.tokens)

    def accept(self, value):
        if self.value == value and self.kind != "number":
            self.advance()
            return True
        return False

    def expect(self, value):
        if not self.accept(value):
            raise SyntaxError(f"expected {value}, found {self.value}")

    def block(self):
        self.expect("{")
        body = []
        while not self.accept("}"):
            body.append(self.statement())
        return body

    def statement(self):
        if self.accept("let"):
            name = self.word()
            self.expect("=")
            node = Let(name, self.expression())
        elif self.accept("while"):
            return While(self.expression(), self.block())
        elif self.accept("if"):
            test, then = self.expression(), self.block()
            return If(test, then, self.block() if self.accept("else") else [])
        elif self.accept("return"):
            node = Return(self.expression())
        elif self.accept("print"):
            node = Print(self.expression())
        else:
            node = self.expression()
            if isinstance(node, Name) and self.accept("="):
                node = Assign(node.name, self.expression())
        self.expect(";")
        return node

    def word(self):
        name = self.value
        self.advance()
        return name

    def expression(self, least=0):
        left = self.unary()
        while self.kind == "op" and BINARY.get(self.value, -1) > least:
            op = self.word()
            left = Binary(op, left, self.expression(BINARY[op]))
        return left

    def unary(self):
        if self.accept("-"):
            return Binary("-", Number(0), self.unary())
        node = self.atom()
        while self.accept("("):
            args = []
            while not self.accept(")"):
                args.append(self.expression())
                self.accept(",")
            node = Call(node, args)
        return node

    def atom(self):
        if self.kind == "number":
            return Number(self.word())
        if self.accept("("):
            node = self.expression()
            self.expect(")")
            return node
        if self.accept("fn"):
            self.expect("(")
            names = []
            while not self.accept(")"):
                names.append(self.word())
                self.accept(",")
            return Function(names, self.block())
        return Name(self.word())


class Returned(Exception):
    def __init__(self, value):
        self.value = value


class Scope:
    def __init__(self, outer):
        self.names, self.outer = {}, outer

    def find(self, name):
        scope = self
        while name not in scope.names:
            scope = scope.outer
            if scope is None:
                raise NameError(name)
        return scope.names


class Node:
    def __init__(self, *parts):
        for name, part in zip(self.parts, parts):
            setattr(self, name, part)


class Number(Node):
    parts = ("value",)

    def run(self, scope):
        return self.value


class Name(Node):
    parts = ("name",)

    def run(self, scope):
        return scope.find(self.name)[self.name]


class Let(Node):
    parts = ("name", "value")

    def run(self, scope):
        scope.names[self.name] = self.value.run(scope)


class Assign(Node):
    parts = ("name", "value")

    def run(self, scope):
        scope.find(self.name)[self.name] = self.value.run(scope)


class Print(Node):
    parts = ("value",)

    def run(self, scope):
        scope.find("print")["print"].append(self.value.run(scope))


class Return(Node):
    parts = ("value",)

    def run(self, scope):
        raise Returned(self.value.run(scope))


class While(Node):
    parts = ("test", "body")

    def run(self, scope):
        while self.test.run(scope):
            for s in self.body:
                s.run(scope)


class If(Node):
    parts = ("test", "then", "other")

    def run(self, scope):
        for s in self.then if self.test.run(scope) else self.other:
            s.run(scope)


class Binary(Node):
    parts = ("op", "left", "right")

    def run(self, scope):
        a, b = self.left.run(scope), self.right.run(scope)
        match self.op:
            case "+":
                return a + b
            case "-":
                return a - b
            case "*":
                return a * b
            case "%":
                return a % b
            case "<":
                return a < b
            case ">":
                return a > b
            case "==":
                return a == b
            case _:
                return a != b


class Function(Node):
    parts = ("names", "body")

    def run(self, scope):
        return Closure(self, scope)


class Closure:
    def __init__(self, function, scope):
        self.function, self.scope = function, scope

    def __call__(self, *args):
        scope = Scope(self.scope)
        scope.names.update(zip(self.function.names, args))
        try:
            for s in self.function.body:
                s.run(scope)
        except Returned as r:
            return r.value
        return None


class Call(Node):
    parts = ("callee", "args")

    def run(self, scope):
        return self.callee.run(scope)(*[a.run(scope) for a in self.args])


def run(n):
    total = 0
    for _ in range(n):
        parser = Parser(SOURCE)
        scope = Scope(None)
        printed = scope.names["print"] = []
        while parser.kind != "end":
            parser.statement().run(scope)
        total += sum(printed)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
