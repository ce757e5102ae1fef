# The line of a frame that an exception has left by way of a handler, a `finally`, a `with`: the one where it was raised.
def in_except():
    try:
        1 / 0
    except ZeroDivisionError:
        1 / 0
        pass


def named_except():
    try:
        1 / 0
    except Exception as e:
        int("x")
        pass


def in_finally():
    try:
        pass
    finally:
        1 / 0
        pass


class Noop:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


class Raising(Noop):
    def __exit__(self, *args):
        int("y")


def after_with():
    with Noop():
        1 / 0
        pass


def raising_exit():
    with Raising():
        pass


for f in in_except, named_except, in_finally, after_with, raising_exit:
    try:
        f()
    except Exception as e:
        lines = []
        tb = e.__traceback__.tb_next
        while tb:
            first = tb.tb_frame.f_code.co_firstlineno
            lines.append((tb.tb_frame.f_code.co_name, tb.tb_frame.f_lineno - first, tb.tb_lineno - first))
            tb = tb.tb_next
        print(lines)
