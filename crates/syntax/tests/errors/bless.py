"""Writes into the goldens beside it, or to standard output for texts on standard input, what CPython says of their texts.

A golden is a list of entries: a line `## MODE`, the text, and lines `-> ...` for what parsing it gives. MODE is `exec`,
`eval` or `single`; `incomplete` after it asks for the error of an incomplete input, `unended` leaves off the last line's
end, `escaped` has the text hold Python's escapes.

    bless.py                    blesses every golden of this folder
    bless.py --stream           reads records `mode US text RS`, writes the lines of each followed by RS
"""

import ast
import json
import pathlib
import sys
import warnings


def render(header, text):
    mode = header.split()[0]
    flags = 0x4000 if "incomplete" in header else 0
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(text, "<golden>", mode, flags | ast.PyCF_ONLY_AST)
            caught.clear()
            try:
                compile(text, "<golden>", mode, flags)
            except SyntaxError as error:
                # The errors of scopes and of code generation are those of another crate.
                if "future" in error.msg or error.msg == "not a chance":
                    raise
        except SyntaxError as error:
            lines = [f"{type(error).__name__}: {error.msg}"]
            if error.lineno is not None:
                place = [error.lineno, error.offset, error.end_lineno, error.end_offset]
                place = [-1 if part is None else part for part in place]
                lines.append("at {}:{} to {}:{}".format(*place))
                lines.append("in " + ("None" if error.text is None else json.dumps(error.text)))
            return lines
        except Exception as error:
            return [f"{type(error).__name__}: {error}"]
    # A `finally` is compiled more than once.
    return list(dict.fromkeys(f"warning {each.lineno}: {each.message}" for each in caught))


def entries(content):
    header, text = None, []
    for line in content.splitlines():
        if line.startswith("## "):
            if header is not None:
                yield header, text
            header, text = line[3:], []
        elif not line.startswith("-> ") and header is not None:
            text.append(line)
    if header is not None:
        yield header, text


def text_of(header, lines):
    text = "\n".join(lines)
    if "escaped" in header:
        text = text.encode("latin-1", "backslashreplace").decode("unicode_escape")
    return text if "unended" in header else text + "\n"


def bless(path):
    content = path.read_text("utf-8")
    head = content.split("## ", 1)[0]
    out = [head]
    for header, lines in entries(content):
        while lines and not lines[-1]:
            lines.pop()
        out.append(f"## {header}\n")
        out.extend(line + "\n" for line in lines)
        out.extend(f"-> {line}\n" for line in render(header, text_of(header, lines)))
        out.append("\n")
    path.write_text("".join(out).rstrip("\n") + "\n", "utf-8")


if sys.argv[1:] == ["--stream"]:
    for record in sys.stdin.buffer.read().decode("utf-8").split("\x1e")[:-1]:
        header, text = record.split("\x1f", 1)
        sys.stdout.buffer.write(("\n".join(render(header, text)) + "\x1e").encode("utf-8", "surrogatepass"))
else:
    for path in sorted(pathlib.Path(__file__).parent.glob("*.txt")):
        bless(path)
