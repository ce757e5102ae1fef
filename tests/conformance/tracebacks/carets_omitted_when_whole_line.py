import sys


def case(f):
    try:
        f()
    except BaseException:
        sys.excepthook(*sys.exc_info())


@case
def raise_statement():
    raise ValueError("no carets under a raise of a whole line")


@case
def assert_statement():
    assert 1 == 2, "message"


@case
def assert_without_message():
    assert []


def g():
    raise KeyError


@case
def call_statement():
    g()


@case
def name_statement():
    undefined_name


@case
def import_statement():
    import no_such_module_anywhere


@case
def from_import():
    from math import no_such_name


@case
def unpack():
    a, b = 1, 2, 3


@case
def for_loop():
    for x in 5:
        pass


@case
def with_statement():
    with 5:
        pass


@case
def raise_from():
    raise ValueError("x") from KeyError("cause")


@case
def delete_name():
    del missing


@case
def return_call():
    return g()
