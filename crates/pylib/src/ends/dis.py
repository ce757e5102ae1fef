

# ---- Ophion's instructions: four code units each, a number with flags and three operands ---------------------------------
from _opcode import _operands, _FIELDS
_WIDTH = 8


def _unpack_opargs(code):
    for i in range(0, len(code), _WIDTH):
        op = code[i]
        yield i, i, op, int.from_bytes(code[i + 2:i + 4], 'little') if op in hasarg else None


def findlabels(code):
    """The offsets that jumps of these instructions lead to, as a list."""
    labels = []
    for i in range(0, len(code), _WIDTH):
        if code[i] in hasjump:
            at = i + (4 if 'O32' in _FIELDS[code[i]] else 6)
            label = i + _WIDTH * int.from_bytes(code[at:i + _WIDTH], 'little', signed=True)
            if label not in labels:
                labels.append(label)
    return labels


def _get_instructions_bytes(code, linestarts=None, line_offset=0, co_positions=None,
                            original_code=None, arg_resolver=None):
    co_positions = co_positions or iter(())
    # The resolver knows the code object by its method.
    whole = getattr(getattr(arg_resolver, 'varname_from_oparg', None), '__self__', None)
    operands = [(None, '', None)] + _operands(whole) if whole is not None else None
    starts_line = False
    local_line_number = line_number = None
    for offset, start_offset, op, arg in _unpack_opargs(code):
        if linestarts is not None:
            starts_line = offset in linestarts
            if starts_line:
                local_line_number = linestarts[offset]
            line_number = None if local_line_number is None else local_line_number + line_offset
        positions = Positions(*next(co_positions, ()))
        for _ in range(3):
            next(co_positions, ())
        argval, argrepr = arg, '' if arg is None else repr(arg)
        if operands is not None and arg is not None:
            argval, argrepr, target = operands[offset // _WIDTH]
            if target is not None:
                label = f'to L{arg_resolver.get_label_for_offset(target)}'
                argrepr = f'{argrepr}, {label}' if argrepr else label
        label = arg_resolver.get_label_for_offset(offset) if arg_resolver else None
        cache_info = [('operands', 3, code[offset + 2:offset + _WIDTH])]
        yield Instruction(_all_opname[op], op, arg, argval, argrepr,
                          offset, start_offset, starts_line, line_number,
                          label, positions, cache_info)


def _get_jump_target(op, arg, offset):
    return None


Instruction.jump_target = property(
    lambda self: self.argval if self.opcode in hasjump else None,
    doc="The offset that this instruction jumps to, or None.")


def _find_imports(co):
    """The arguments of `__import__` in the code's import statements: name, level and fromlist of each."""
    loaded = {}
    code = co.co_code
    for (offset, _, op, arg), (value, _, _) in zip(_unpack_opargs(code), [(None, '', None)] + _operands(co)):
        if opname[op] in ('LOAD_CONST', 'LOAD_INT'):
            loaded[arg] = value
        elif opname[op] == 'IMPORT_NAME':
            level = int.from_bytes(code[offset + 4:offset + 6], 'little')
            if level in loaded and level + 1 in loaded:
                yield value, loaded[level], loaded[level + 1]


def _find_store_names(co):
    """The names of the module or class that the code binds."""
    for (_, _, op, _), (value, _, _) in zip(_unpack_opargs(co.co_code), [(None, '', None)] + _operands(co)):
        if opname[op] in ('STORE_NAME', 'STORE_GLOBAL'):
            yield value
