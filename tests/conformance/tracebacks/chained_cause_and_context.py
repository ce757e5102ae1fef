class AppError(Exception):
    pass


def low():
    return {}["key"]


def middle():
    try:
        low()
    except KeyError as e:
        raise ValueError("bad value") from e


def high():
    try:
        middle()
    except ValueError:
        raise AppError("while handling")


high()
