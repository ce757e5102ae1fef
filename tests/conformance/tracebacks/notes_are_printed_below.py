e = ValueError("with notes")
e.add_note("first note")
e.add_note("second note\nof two lines\n\nand a blank")
e.add_note("")
e.add_note("  indented é")
try:
    raise KeyError("context")
except KeyError as k:
    k.add_note("note of the context")
    raise e
