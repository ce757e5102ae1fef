"""Writes what CPython says of each program into the goldens that are named."""

import pathlib
import sys
import warnings


def say(text):
    try:
        compile(text, "<golden>", "exec")
    except SyntaxError as error:
        said = f"{type(error).__name__}: {error.msg}"
        if error.lineno is not None:
            said += f" at {error.lineno}:{error.offset} to {error.end_lineno}:{error.end_offset}"
            if error.text is not None:
                said += " with its line"
        return said
    return "compiles"


warnings.simplefilter("ignore")
for name in sys.argv[1:]:
    path = pathlib.Path(name)
    entries = path.read_text(encoding="utf-8").rstrip("\n").split("\n%%\n")
    texts = [entry.rsplit("\n-> ", 1)[0] for entry in entries]
    path.write_text("\n%%\n".join(f"{text}\n-> {say(text)}" for text in texts) + "\n", encoding="utf-8")
