# Groups with causes, contexts, notes and groups inside, printed by the interpreter.
def leaf(kind, text):
    try:
        raise kind(text)
    except kind as e:
        return e


def chained():
    try:
        try:
            {}["missing"]
        except KeyError as e:
            raise ValueError("translated") from e
    except ValueError as e:
        e.add_note("a note on the leaf")
        return e


def contextual():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise TypeError("while handling")
    except TypeError as e:
        return e


def build():
    inner = ExceptionGroup("inner group", [leaf(OSError, "disk"), chained()])
    inner.add_note("note on inner\nof two lines")
    try:
        raise inner
    except ExceptionGroup as e:
        inner = e
    return [contextual(), inner, ExceptionGroup("deep", [ExceptionGroup("deeper", [leaf(IndexError, "bottom")])])]


def run():
    try:
        raise LookupError("first")
    except LookupError as e:
        group = ExceptionGroup("outer group", build())
        group.add_note("outer note")
        raise group from e


def main():
    try:
        run()
    except* OSError as e:
        print("handled", e.exceptions)
        raise RuntimeError("in handler")
    except* IndexError:
        raise


main()
