"""A logging library in small: levels, loggers in a tree, handlers, filters and formatters."""

N = 40_000

DEBUG, INFO, WARNING, ERROR = 10, 20, 30, 40
NAMES = {DEBUG: "DEBUG", INFO: "INFO", WARNING: "WARNING", ERROR: "ERROR"}


class Record:
    def __init__(self, name, level, message, args, extra):
        self.name = name
        self.level = level
        self.message = message
        self.args = args
        self.__dict__.update(extra)

    def text(self):
        args = self.args
        if len(args) == 1 and isinstance(args[0], dict):
            args = args[0]
        return self.message % args if args else self.message


class Formatter:
    def __init__(self, pattern):
        self.pattern = pattern

    def format(self, record):
        return self.pattern.format(
            name=record.name, level=NAMES[record.level], text=record.text(), user=getattr(record, "user", "-")
        )


class Filterer:
    def __init__(self):
        self.filters = []

    def passes(self, record):
        for f in self.filters:
            if not f(record):
                return False
        return True


class Handler(Filterer):
    def __init__(self, level, formatter):
        super().__init__()
        self.level, self.formatter, self.lines = level, formatter, []

    def handle(self, record):
        if record.level >= self.level and self.passes(record):
            self.emit(self.formatter.format(record))

    def emit(self, line):
        self.lines.append(line)
        if len(self.lines) > 1000:
            del self.lines[:500]


class Counting(Handler):
    def __init__(self, level, formatter):
        super().__init__(level, formatter)
        self.characters = 0

    def emit(self, line):
        self.characters += len(line)


class Logger(Filterer):
    loggers = {}

    def __init__(self, name, parent):
        super().__init__()
        self.name, self.parent, self.level, self.handlers, self.propagate = name, parent, 0, [], True

    @classmethod
    def get(cls, name=""):
        if name not in cls.loggers:
            parent = cls.get(name.rpartition(".")[0]) if name else None
            cls.loggers[name] = cls(name, parent)
        return cls.loggers[name]

    def effective(self):
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return 0

    def log(self, level, message, *args, **extra):
        if level < self.effective():
            return
        record = Record(self.name, level, message, args, extra)
        if not self.passes(record):
            return
        logger = self
        while logger is not None:
            for handler in logger.handlers:
                handler.handle(record)
            if not logger.propagate:
                break
            logger = logger.parent

    def debug(self, message, *args, **extra):
        self.log(DEBUG, message, *args, **extra)

    def info(self, message, *args, **extra):
        self.log(INFO, message, *args, **extra)

    def warning(self, message, *args, **extra):
        self.log(WARNING, message, *args, **extra)

    def exception(self, message, *args):
        self.log(ERROR, message, *args)


def run(n):
    Logger.loggers.clear()
    root = Logger.get()
    root.level = INFO
    kept = Handler(WARNING, Formatter("{level}:{name}:{text}"))
    counted = Counting(DEBUG, Formatter("[{level:>7}] {name} <{user}> {text}"))
    root.handlers = [kept, counted]
    db, web = Logger.get("app.db"), Logger.get("app.web.request")
    db.level = DEBUG
    web.filters.append(lambda r: "secret" not in r.message)
    for i in range(n):
        db.debug("query %d took %.2f ms", i, i % 7 * 1.5)
        web.debug("not logged %s", i)
        web.info("GET /item/%s", i, user=f"u{i % 10}")
        web.info("secret %s", i)
        if i % 5 == 0:
            db.warning("slow query %(id)d", {"id": i})
        if i % 11 == 0:
            try:
                1 // (i % 11)
            except ZeroDivisionError as e:
                web.exception("failed: %s", e)
    return counted.characters * 10 + len(kept.lines)


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
