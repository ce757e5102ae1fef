def _none(opcode, /):
    return False


has_const = has_name = has_jump = has_free = has_local = has_exc = _none


def is_valid(opcode, /):
    return 0 <= opcode < 256


def has_arg(opcode, /):
    return opcode > 43


def stack_effect(opcode, oparg=None, /, *, jump=None):
    raise ValueError('invalid opcode or oparg')


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
