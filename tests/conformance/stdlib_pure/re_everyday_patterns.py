# re as programs use it: tokenizers, named groups, substitution functions, flags, errors, splitting.
import re

TOKENS = re.compile(r"""
    (?P<number>\d+(\.\d*)?)
  | (?P<name>[^\W\d]\w*)
  | (?P<op>[-+*/=()])
  | (?P<string>"(?:\\.|[^"\\])*")
  | (?P<skip>[ \t]+)
  | (?P<bad>.)
""", re.VERBOSE)


def tokens(text):
    for m in TOKENS.finditer(text):
        if m.lastgroup != "skip":
            yield m.lastgroup, m.group(), m.start()


print(list(tokens('x1 = 3.14*(ünï + "a\\"b") ?')))
log = """2024-01-15 ERROR [db] timeout after 30s
2024-01-16 INFO [web] served 200
bad line
2024-02-01 WARN [web] slow: 1.5s"""
line = re.compile(r"^(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d) (?P<level>[A-Z]+) \[(?P<src>\w+)\] (?P<msg>.*)$", re.M)
for m in line.finditer(log):
    print(m.groupdict(), m.span("msg"), m["src"])
print(re.sub(r"(?P<w>\w+) (?P=w)", r"<\g<w>>", "the the cat sat sat"), re.sub(r"(a)(b)?", r"[\1\2]", "ab a"), re.subn("x*", "-", "abxd"))
print(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "a1b22c333", count=2), re.sub("(?i)HELLO", "bye", "Hello hello"))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"(-)", "1-2-3", maxsplit=1), re.split(r"x*", "axbc"), re.split("", "ab"))
print(re.findall(r"(\w)(\d)?", "a1b"), re.findall(r"a|b", "cab"), re.findall(r"(?=(\w\w))", "abcd"))
print(re.match(r"(?:(\d+)|(\w+))$", "abc").groups("none"), re.fullmatch(r"\w+", "ab c"), re.search(r"(?<=\$)\d+(?!\d|%)", "$100% $25").group())
print(re.search(r"(?s)a.b", "a\nb").span(), re.search(r"(?x) a  b # comment", "ab").group(), re.findall(r"(?m)^\w", "a\nb"), re.findall(r"\bfoo\b", "foo food foo"))
print(re.match(r"(a)?(?(1)b|c)", "ab").group(), re.match(r"(a)?(?(1)b|c)", "c").group(), re.match(r"(?>a+)ab", "aaab"), re.match(r"a++b", "aaab").group(), re.match(r"(?i:A)b", "ab").group())
print(re.escape("a.b*c[d]\n-é"), re.compile("a", re.I | re.M), re.compile(b"\xff+").findall(b"a\xff\xffb"), re.purge())
m = re.compile(r"(\w+)@(\w+)\.com").search("mail joe@example.com now")
print(m, m.expand(r"\2 \1 \g<0>"), m.lastindex, m.regs, m.pos, m.endpos, m.string[m.start() : m.end()], m[1, 2] if False else m.group(1, 2))
print(re.compile("a").search("banana", 2, 4), re.compile("^a").match("ba", 1), re.compile("a$").search("ab", 0, 1), re.compile(r"(?P<a>.)(?P<b>.)").groupindex)
for bad in ("(", "a)", "[a", "*a", "a**", "(?P<1>a)", "(?P<a>x)(?P<a>y)", "(?P=b)", r"\1", "(?<=a+)b", "a{3,2}", "(?z)", r"\N{NOPE}", "[z-a]", "(?i", "x(?i)y", r"\p", "(?P<n", "(?(2)a)", "a{99999999999}"):
    try:
        print(bad, re.compile(bad).pattern)
    except re.PatternError as e:
        print(bad, "|", e, e.pos, e.lineno, e.colno)
    except (OverflowError, RecursionError) as e:
        print(bad, type(e).__name__, e)
for bad in (lambda: re.match("a", b"a"), lambda: re.sub("a", r"\2", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: m.group(5), lambda: m.group("q"), lambda: re.compile("a", "x"), lambda: re.compile(3), lambda: re.compile(re.compile("a"), re.I), lambda: m["x":2], lambda: re.split("a", 3), lambda: re.sub("a", "b", "c", -1, 0, 3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(re.A, repr(re.I | re.X), re.RegexFlag(0), re.compile("x").flags, re.compile("(?a)x").flags, re.compile(b"x").flags, re.NOFLAG)
