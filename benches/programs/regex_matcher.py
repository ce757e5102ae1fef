"""A regular-expression engine: parses patterns, compiles them to closures that backtrack, and searches text."""

N = 300


class Parser:
    def __init__(self, pattern):
        self.pattern, self.at = pattern, 0

    def peek(self):
        return self.pattern[self.at] if self.at < len(self.pattern) else ""

    def take(self):
        ch = self.peek()
        self.at += 1
        return ch

    def alternatives(self):
        options = [self.sequence()]
        while self.peek() == "|":
            self.take()
            options.append(self.sequence())
        return options[0] if len(options) == 1 else ("or", options)

    def sequence(self):
        items = []
        while self.peek() not in ("", "|", ")"):
            atom = self.atom()
            while self.peek() and self.peek() in "*+?":
                atom = ("repeat", atom, *{"*": (0, None), "+": (1, None), "?": (0, 1)}[self.take()])
            items.append(atom)
        return ("seq", items)

    def atom(self):
        ch = self.take()
        if ch == "(":
            inner = self.alternatives()
            self.take()
            return ("group", inner)
        if ch == "[":
            return self.char_class()
        if ch == ".":
            return ("any",)
        if ch in "^$":
            return (ch,)
        if ch == "\\":
            ch = self.take()
            if ch == "d":
                return ("set", frozenset("0123456789"), False)
            if ch == "w":
                return ("set", frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"), False)
            if ch == "s":
                return ("set", frozenset(" \t\n"), False)
        return ("char", ch)

    def char_class(self):
        negated = self.peek() == "^"
        if negated:
            self.take()
        chars = set()
        while self.peek() != "]":
            ch = self.take()
            if self.peek() == "-" and self.pattern[self.at + 1] != "]":
                self.take()
                chars.update(chr(c) for c in range(ord(ch), ord(self.take()) + 1))
            else:
                chars.add(ch)
        self.take()
        return ("set", frozenset(chars), negated)


def compile_node(node, k):
    """A function (text, position, captures) -> end or None that matches `node` and then whatever `k` matches."""
    kind = node[0]
    if kind == "char":
        want = node[1]
        return lambda t, i, c: k(t, i + 1, c) if i < len(t) and t[i] == want else None
    if kind == "any":
        return lambda t, i, c: k(t, i + 1, c) if i < len(t) and t[i] != "\n" else None
    if kind == "set":
        chars, negated = node[1], node[2]
        return lambda t, i, c: k(t, i + 1, c) if i < len(t) and (t[i] in chars) != negated else None
    if kind == "^":
        return lambda t, i, c: k(t, i, c) if i == 0 or t[i - 1] == "\n" else None
    if kind == "$":
        return lambda t, i, c: k(t, i, c) if i == len(t) or t[i] == "\n" else None
    if kind == "seq":
        for item in reversed(node[1]):
            k = compile_node(item, k)
        return k
    if kind == "or":
        options = [compile_node(option, k) for option in node[1]]

        def choose(t, i, c):
            for option in options:
                end = option(t, i, c)
                if end is not None:
                    return end
            return None

        return choose
    if kind == "group":

        def close(t, i, c):
            opened = c.pop()
            end = k(t, i, c + [(opened, i)])
            if end is None:
                c.append(opened)
            return end

        inner = compile_node(node[1], close)
        return lambda t, i, c: inner(t, i, c + [i])
    assert kind == "repeat"
    _, item, least, most = node
    if most == 1:
        once = compile_node(item, k)

        def optional(t, i, c):
            end = once(t, i, c)
            return k(t, i, c) if end is None else end

        return optional

    def again(t, i, c):
        end = step(t, i, c)
        return k(t, i, c) if end is None else end

    step = compile_node(item, again)
    return step if least == 1 else again


def search_all(pattern, text):
    match = compile_node(Parser(pattern).alternatives(), lambda t, i, c: i)
    at, found = 0, []
    while at <= len(text):
        end = match(text, at, [])
        if end is None or end == at:
            at += 1
        else:
            found.append(text[at:end])
            at = end
    return found


TEXT = (
    """
Order 1042 of 2024-03-15: 3 x widget @ 12.50 EUR, to ann.smith@example.org
Order 1043 of 2024-03-16: 12 x gadget @ 3.99 EUR, to bob_jones@mail.example.com
note: call +49 30 1234567 or +1 555 0100 before noon; refer to http://example.org/a/b?c=d
the quick brown fox jumps over the lazy dog, abcabcabd, aaaaab, foo123bar
"""
    * 2
)

PATTERNS = [
    r"\d\d\d\d-\d\d-\d\d",
    r"[a-z_.]+@[a-z]+(\.[a-z]+)+",
    r"(fox|dog|cat)s?",
    r"^Order (\d+)",
    r"http://[^ \n]+",
    r"(abc)+abd",
    r"a*b",
    r"\+\d+( \d+)+",
    r"[A-Z][a-z]*",
    r"(w|g)[a-z]dget @ \d+\.\d\d",
    r"\w+\d+\w+",
]


def run(n):
    total = 0
    for _ in range(n):
        for weight, pattern in enumerate(PATTERNS, 1):
            found = search_all(pattern, TEXT)
            total += weight * sum(map(len, found)) + len(found)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
