"""What json.loads makes of good and bad documents, with and without hooks."""

import json
from decimal import Decimal


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


DOCUMENTS = """[ | { | [1 | [1, | [1, ] | {"a" | {"a": | {"a":1 | {"a":1, | {"a":1,} | {,} | [,] | {"a" 1} | {"a":1 "b":2}
[1 2] | 1 2 | nul | tru | - | -1 | -0 | 0 | 01 | 1. | .5 | 1e | 1e5 | 1E+5 | 1e- | 1.5e3 | -1.5 | 1.e3 | NaN | -Infinity
Infinity | -Inf | " | "a | "\\\\ | "\\u | "\\u12 | "\\u12g4" | "\\ud83d\\ude00" | "\\ud83d" | "\\ud83d\\u0041" | "\\x"
"\\n\\/\\"\\b" | "é€" | "😀\\n" | {"é":1,"€":[2]} | [1.0,2,"x",null,true,false,{}] | 123456789012345678
1234567890123456789 | 12345678901234567890123 | -9223372036854775808 | [1]x | {"a":1, "a":2} | [nan] | 0.1 | 1e400
{1:2} | {"a":1, 2} | {'a':1} | [1,\x0b2] | 1\u0663 | [\u0661] | { "a" : 1 , "b" : [ ] } | \ufeff[] | "\x01"
"""
for document in [part.strip(" ") for line in DOCUMENTS.strip().split("\n") for part in line.split(" | ")]:
    print(ascii(document))
    show(lambda: json.loads(document))
    show(lambda: json.loads(document, strict=False))
    show(lambda: json.loads(document, parse_float=Decimal, parse_int=float, parse_constant="<{}>".format))
    show(lambda: json.loads(document, object_hook=lambda d: sorted(d.items())))
    show(lambda: json.loads(document, object_pairs_hook=list))
    show(lambda: json.JSONDecoder().raw_decode(document))
    show(lambda: json.JSONDecoder().scan_once(document, 0))
show(lambda: json.loads("1" * 5000))
show(lambda: json.JSONDecoder().raw_decode("[]", -1))
show(lambda: json.JSONDecoder().raw_decode("[]", 5))
show(lambda: json.JSONDecoder().scan_once(b"[]", 0))
keys = json.loads('[{"key":1},{"key":2},{"k\\u0065y":3}]')
print(len({id(k) for d in keys for k in d}))
