def g(name):
    try:
        with Report(name):
            yield name
    finally:
        print("finally", name)


class Report:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__)


keep = g("module level")
next(keep)
print("end of script")
