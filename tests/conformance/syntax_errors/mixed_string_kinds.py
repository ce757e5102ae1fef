# Which pair of adjacent literals is said not to go together.
KINDS = ["'a'", "f'b'", "t'c'", "b'd'", "r'e'", "'''x\ny'''", "t'''p\nq'''"]
for first in KINDS:
    for second in KINDS:
        for third in ("", " 'z'", " t'z'"):
            source = f"v = ({first} {second}{third})"
            try:
                compile(source, "source", "exec")
                print(repr(source), "fine")
            except SyntaxError as e:
                print(repr(source), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
