# The numbers of the operations, by name. What only CPython's machine has is asked for by the modules that stand on this one: it has none.
class _Numbers(dict):
    def __missing__(self, name):
        if isinstance(name, str) and name in _FOREIGN:
            return -1
        raise KeyError(name)


_FOREIGN = frozenset("""
    BINARY_OP CACHE CALL_INTRINSIC_1 CALL_INTRINSIC_2 COMPARE_OP CONTAINS_OP CONVERT_VALUE END_ASYNC_FOR ENTER_EXECUTOR EXTENDED_ARG FOR_ITER
    IS_OP JUMP_BACKWARD LOAD_COMMON_CONSTANT LOAD_FAST_BORROW_LOAD_FAST_BORROW LOAD_FAST_LOAD_FAST LOAD_SMALL_INT SEND SET_FUNCTION_ATTRIBUTE
    STORE_FAST_LOAD_FAST STORE_FAST_STORE_FAST
""".split())

opmap = _Numbers({name: n for n, (name, _) in enumerate(_operations)}, RESUME=255)
_specializations = {}
_specialized_opmap = {}
HAVE_ARGUMENT = 0
MIN_INSTRUMENTED_OPCODE = 256
del _operations
