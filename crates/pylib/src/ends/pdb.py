

# ---- Ophion's code begins with its first statement -----------------------------------------------------------------------
def find_first_executable_line(code):
    """The line of a code object's first instruction."""
    lines = [line for start, _, line in code.co_lines() if start and line is not None]
    return lines[0] if lines else code.co_firstlineno
