import re

m = re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05-17")
print(
    m.group(),
    m.groups(),
    m.groupdict(),
    m.span("m"),
    m["y"],
    m.end(),
    re.match("b", "ab"),
    re.search("b", "ab").start(),
    re.fullmatch("a+", "aaa").group(),
)
print(
    re.findall(r"\d+", "1 22 333"),
    re.findall(r"(\w)(\d)", "a1 b2"),
    [x.span() for x in re.finditer("a", "banana")],
    re.split(r"[,;]\s*", "a, b;c"),
    re.split("(-)", "a-b"),
    re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"),
    re.sub("a", lambda m: m.group().upper(), "banana", count=2),
    re.subn("a", "x", "aba"),
    re.escape("a.b*c"),
)
print(
    re.findall(r"(?i)ab", "AB ab"),
    re.findall(r"^\w", "a\nb", re.M),
    re.findall(r"a.b", "a\nb", re.S),
    re.findall(r"a(?=b)", "ab ac"),
    re.findall(r"(?<!x)a", "xa ya"),
    re.findall(r"<.+?>", "<a><b>"),
    re.match(r"(a)|(b)", "b").groups(),
    re.search(r"(\w)\1", "hello").group(),
    re.sub(r"\s+", " ", " a \t b "),
    re.findall(r"\b\w+\b", "é ü x"),
    re.match(r"(?x) a b # comment", "ab").group(),
)
p = re.compile(r"(\d+)(?P<unit>px|em)?")
print(
    p.pattern,
    p.groups,
    p.groupindex,
    p.flags & re.U != 0,
    p.match("10px").expand(r"<\1 \g<unit>>"),
    p.fullmatch("5").group("unit"),
    [m.lastgroup for m in p.finditer("1px 2")],
    p.sub(r"[\g<0>]", "3em 4"),
)
for pattern in (
    "(",
    "[a",
    "a**",
    "(?P<1a>x)",
    "\\",
    "(?P<a>x)(?P<a>y)",
    "a{2,1}",
    "(?<=a+)b",
    "[z-a]",
    "*a",
    "(?z)",
    r"\1",
):
    try:
        re.compile(pattern)
        print("ok", pattern)
    except re.error as e:
        print(repr(pattern), e)
