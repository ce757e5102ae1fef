# Possessive repeats and atomic groups: what they give up, and which groups remain set after them.
import re

CASES = [
    (r"a++b", "aaab"),
    (r"a++ab", "aaab"),
    (r"(?>a+)ab", "aaab"),
    (r"(?:(\w))*+", "abc d"),
    (r"(?:(c)){1,2}+", "abcB"),
    (r"([a-c])++d?", "abcd"),
    (r"((?P<n>\d)|\.){1,2}+", "1."),
    (r"(?P<n>((?:(x))++){1,2})", "xx"),
    (r"(?:(?:(a))?+)?+b", "b"),
    (r"(?:(?:(a))?+)?+b", "ab"),
    (r"(?:a(?:b)*+)*+c", "ababbc"),
    (r"((?:(?=([a-c]))){1,2}+)?", "abc"),
    (r"((?(1)(.))){1,2}+a", "Aa"),
    (r"(?:((?(1)(B)))){1,2}+", "cB"),
    (r"(?>(a)|ab)c", "abc"),
    (r"(?>(a)|ab)b", "ab"),
    (r"(?>a|ab)(?:c|bc)", "abc"),
    (r"(a*+)(a?)", "aaa"),
    (r"(?:ab?)?+b", "ab"),
    (r"x{2,3}+x", "xxx"),
    (r"x{2,3}+x", "xxxx"),
    (r'"(?:[^"\\]++|\\.)*+"', r'say "a\"b" now'),
    (r"(?<=(?>ab))c", "abc"),
    (r"(?!(a)++b)a", "aac"),
    (r"(?:(a)|(b)|(c))++", "abcx"),
    (r"(?i)(?:É|x)++e", "éXÉE"),
    (r"(\s)*+$", "ab  \n"),
    (r".*+$", "abc"),
    (r"(?>.*)c", "abc"),
    (r"(?:)*+a", "a"),
]
for pattern, text in CASES:
    compiled = re.compile(pattern)
    m = compiled.search(text)
    print(pattern, repr(text), m and (m.span(), m.groups(), m.lastindex), compiled.fullmatch(text) is not None, compiled.findall(text), compiled.split(text), compiled.sub("-", text))
for bad in ("a*++", "a{1}++", "(?>", "(?>a", "a**+", "(?<=a++)b", "++", "(?>a)++b"):
    try:
        print(re.compile(bad).pattern)
    except re.PatternError as e:
        print(bad, e)
