# (?(group)yes|no): what follows depends on whether a group has matched.
import re

PATTERNS = [
    (r"(a)?(?(1)b|c)", ["ab", "c", "b", "ac", "abc"]),
    (r"(a)?(?(1)bb)x", ["abbx", "x", "ax", "bbx"]),
    (r"(a)?(?(1)bb|cc)x", ["abbx", "ccx", "accx"]),
    (r"(a)?(?(1)|c)x", ["ax", "cx", "x"]),
    (r"(?P<q>['\"])?\w+(?(q)(?P=q))$", ["'abc'", "abc", "'abc", "abc'", '"x"']),
    (r"(<)?(\w+@\w+(?:\.\w+)+)(?(1)>|$)", ["<user@host.com>", "user@host.com", "<user@host.com", "user@host.com>"]),
    (r"(\()?\d+(?(1)\)|(?!\)))", ["(12)", "12", "(12", "12)"]),
    (r"(?:(a)|b)(?(1)1|2)", ["a1", "b2", "a2", "b1"]),
    (r"((a)|b)*(?(2)x|y)", ["aby", "abx", "bby", "bax"]),
    (r"(a)(?(1)(b)?(?(2)c|d)|e)", ["abc", "ad", "ac", "abd"]),
    (r"(?:(-)?\d(?(1)n|p))+", ["1p", "-1n", "1p-2n", "1n"]),
    (r"(?:(a)|(b)|(c))(?(3)z|(?(2)y|x))", ["ax", "by", "cz", "ay"]),
    (r"(a)?(?(1)b{2,3}?|[cd]+)e", ["abbe", "abbbe", "cdce", "abe"]),
    (r"(?i)(x)?(?(1)Y|Z)", ["xy", "XY", "z", "y"]),
]
for pattern, texts in PATTERNS:
    compiled = re.compile(pattern)
    for text in texts:
        full, found = compiled.fullmatch(text), compiled.search(text)
        print(pattern, text, full and full.groups(), found and found.span())
print(re.compile(rb"(a)?(?(1)b|c)").findall(b"abcab"))
print(re.sub(r"(\*)?(\w+)(?(1)\*|!)", r"[\2]", "*bold* plain! *odd"))
for bad in (r"(?(1)a|b)", r"(a)(?(2)b)", r"(a)(?(x)b)", r"(a)(?(1)b|c|d)", r"(a)(?(1b)", r"(?(0)a|b)", r"(a)?(?(1)b"):
    try:
        print(re.compile(bad).pattern)
    except re.PatternError as e:
        print(bad, e)
