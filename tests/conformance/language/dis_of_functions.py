"""What `dis` tells of any machine's instructions: where they are, what they name, where they jump."""
import dis
import io


def f(x, *, y=2):
    total = 0
    for i in range(x):
        if i % 2:
            continue
        total += len(str(i)) + y
    try:
        return [total, lambda: x]
    except ValueError as e:
        raise KeyError("k") from e


code = f.__code__
instructions = list(dis.get_instructions(f))
print(all(isinstance(i, dis.Instruction) for i in instructions))
print({i.line_number - code.co_firstlineno for i in instructions if i.line_number} <= set(range(10)))
print({"range", "len", "str", "ValueError", "KeyError"} <= {i.argval for i in instructions if isinstance(i.argval, str)})
offsets = {i.offset for i in instructions}
targets = {i.jump_target for i in instructions if i.jump_target is not None}
print(bool(targets), targets <= offsets, {i.offset for i in instructions if i.is_jump_target} >= targets)
print(dis.findlabels(code.co_code) != [], set(dis.findlabels(code.co_code)) == targets)
print([line - code.co_firstlineno for _, line in dis.findlinestarts(code) if line is not None][:3])
print(len(code.co_code) // 2 == len(list(code.co_positions())), isinstance(code.co_linetable, bytes), len(code.co_exceptiontable) > 0)
print(all(start < end for start, end, _ in code.co_lines()), isinstance(code._varname_from_oparg(0), str))
print(all(src in offsets and left in offsets and right in offsets for src, left, right in code.co_branches()), list(code.co_branches()) != [])
out = io.StringIO()
dis.dis(f, file=out)
text = out.getvalue()
print("Disassembly of <code object <lambda>" in text, "(to L" in text or " to L" in text, "'k'" in text)
b = dis.Bytecode(f)
print(len(list(b)) == len(instructions), len(b.dis().splitlines()) > 10, "Name:              f" in b.info())
try:
    f(None)
except TypeError as e:
    b = dis.Bytecode.from_traceback(e.__traceback__)
    print("-->" in b.dis(), b.current_offset in {i.offset for i in b})
dis.show_code(compile("x = 1", "<s>", "exec"), file=out)
print(len(dis.opname) > 100, dis.stack_effect(instructions[1].opcode, 0) is not None)
print(list(dis._find_imports(compile("import a\nfrom b import x, y\nfrom . import z\nimport c.d as e\n", "<s>", "exec"))))
print(sorted(set(dis._find_store_names(compile("import a\nx = y = 1\nclass C: pass\n", "<s>", "exec")))))
copy = code.replace(co_name="g", co_code=code.co_code, co_linetable=code.co_linetable, co_exceptiontable=code.co_exceptiontable)
print(copy.co_name, copy.co_code == code.co_code)
