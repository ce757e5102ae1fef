def f(kind):
    log = []

    def note(x):
        log.append(x)

    def run():
        for i in range(3):
            note(f"i{i}")
            try:
                try:
                    if kind == "return":
                        return "r"
                    if kind == "break":
                        break
                    if kind == "continue":
                        continue
                    if kind == "raise":
                        raise ValueError
                    note("normal")
                finally:
                    note("f1")
                    for _ in range(2):
                        try:
                            continue
                        finally:
                            note("inner")
            except ValueError:
                note("caught")
                try:
                    if i == 1:
                        return "from except"
                finally:
                    note("f2")
            finally:
                note("f3")
        else:
            note("else")
        return "end"

    result = run()
    return result, " ".join(log)


for kind in ("normal", "return", "break", "continue", "raise"):
    print(kind, f(kind))


def exception_replaced():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as e:
        return repr(e), repr(e.__context__)


print(exception_replaced())


def return_value_survives_handled_error():
    try:
        return "kept"
    finally:
        try:
            1 / 0
        except ZeroDivisionError:
            pass


print(return_value_survives_handled_error())


def while_try():
    n = 0
    while True:
        try:
            n += 1
            if n < 3:
                continue
            return n
        finally:
            n += 10


print(while_try())
def deep(n):
    try:
        if n:
            return deep(n - 1)
        return "bottom"
    finally:
        order.append(n)
order = []
print(deep(5), order)
