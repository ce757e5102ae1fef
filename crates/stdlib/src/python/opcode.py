# What the fields of an operation are: a word for each of the three.
_FIELDS = {n: fields.split() for n, (_, fields) in enumerate(_operations)}
del _operations
ENABLE_SPECIALIZATION = True
ENABLE_SPECIALIZATION_FT = True


def _has(opcode, *kinds):
    return any(kind in _FIELDS.get(opcode, ()) for kind in kinds)


def has_const(opcode, /):
    return _has(opcode, 'K', 'K32')


def has_name(opcode, /):
    return _has(opcode, 'M', 'M32')


def has_jump(opcode, /):
    return _has(opcode, 'O', 'O32')


def has_free(opcode, /):
    return False


def has_local(opcode, /):
    return _has(opcode, 'R', 'W', 'RW', 'T')


def has_exc(opcode, /):
    return False


def is_valid(opcode, /):
    return opcode in _FIELDS or opcode == 255


def has_arg(opcode, /):
    return any(kind != 'X' for kind in _FIELDS.get(opcode, ()))


def stack_effect(opcode, oparg=None, /, *, jump=None):
    if not is_valid(opcode):
        raise ValueError('invalid opcode or oparg')
    # Operands are in registers.
    return 0


def get_executor(*, code, offset):
    return None


def get_specialization_stats():
    return None


def get_intrinsic1_descs():
    return ['INTRINSIC_1_INVALID', 'INTRINSIC_PRINT', 'INTRINSIC_IMPORT_STAR', 'INTRINSIC_STOPITERATION_ERROR',
            'INTRINSIC_ASYNC_GEN_WRAP', 'INTRINSIC_UNARY_POSITIVE', 'INTRINSIC_LIST_TO_TUPLE', 'INTRINSIC_TYPEVAR',
            'INTRINSIC_PARAMSPEC', 'INTRINSIC_TYPEVARTUPLE', 'INTRINSIC_SUBSCRIPT_GENERIC', 'INTRINSIC_TYPEALIAS']


def get_intrinsic2_descs():
    return ['INTRINSIC_2_INVALID', 'INTRINSIC_PREP_RERAISE_STAR', 'INTRINSIC_TYPEVAR_WITH_BOUND',
            'INTRINSIC_TYPEVAR_WITH_CONSTRAINTS', 'INTRINSIC_SET_FUNCTION_TYPE_PARAMS', 'INTRINSIC_SET_TYPEPARAM_DEFAULT']


def get_special_method_names():
    return ['__enter__', '__exit__', '__aenter__', '__aexit__']


def get_nb_ops():
    names = ['ADD', 'AND', 'FLOOR_DIVIDE', 'LSHIFT', 'MATRIX_MULTIPLY', 'MULTIPLY', 'REMAINDER', 'OR', 'POWER', 'RSHIFT',
             'SUBTRACT', 'TRUE_DIVIDE', 'XOR']
    signs = ['+', '&', '//', '<<', '@', '*', '%', '|', '**', '>>', '-', '/', '^']
    pairs = [('NB_' + n, s) for n, s in zip(names, signs)]
    pairs += [('NB_INPLACE_' + n, s + '=') for n, s in zip(names, signs)]
    return pairs + [('NB_SUBSCR', '[]')]
