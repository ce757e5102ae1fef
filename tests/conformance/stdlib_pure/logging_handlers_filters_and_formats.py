# logging: levels, propagation, formatters of three styles, filters, adapters, exceptions, configuration by dict.
import io
import logging
import logging.config
import sys

stream = io.StringIO()
root = logging.getLogger()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(message)s"))
root.addHandler(handler)
root.setLevel(logging.INFO)


def flush(title):
    print(f"--- {title}")
    print(stream.getvalue(), end="")
    stream.seek(0)
    stream.truncate()


log = logging.getLogger("app.db")
log.debug("not seen")
log.info("value %d of %s", 5, "x")
log.warning("mapping %(a)s", {"a": 1})
log.error("percent 100%")
log.critical("no args %s")
log.log(25, "own level")
flush("levels")
logging.addLevelName(25, "NOTICE")
log.log(25, "named level")
log.setLevel("ERROR")
log.warning("hidden")
print(log.isEnabledFor(logging.ERROR), log.getEffectiveLevel(), log.parent.name, logging.getLogger("app").getChild("db") is log, logging.getLevelName(25), logging.getLevelName("INFO"))
flush("effective")
log.setLevel(logging.NOTSET)
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed %s", "badly")
    log.error("with info", exc_info=True)
text = stream.getvalue()
print(text.count("ZeroDivisionError: division by zero"), text.splitlines()[0])
stream.seek(0), stream.truncate()
log.info("wrong args %d", "x") if False else None


class Only(logging.Filter):
    def filter(self, record):
        record.extra_field = len(record.getMessage())
        return "drop" not in record.getMessage()


only = Only()
handler.addFilter(only)
handler.setFormatter(logging.Formatter("{levelname}:{name}:{message}:{extra_field:03d}", style="{"))
log.info("keep")
log.info("drop this")
handler.setFormatter(logging.Formatter("$levelname $message ${extra_field}", style="$"))
log.info("dollar", extra={"user": "joe"})
handler.setFormatter(logging.Formatter("%(user)s %(message)s", defaults={"user": "nobody"}))
log.info("defaulted")
logging.LoggerAdapter(log, {"user": "ann"}).info("adapted")
handler.removeFilter(only)
flush("filters")
for bad in (lambda: logging.Formatter("%(x"), lambda: logging.Formatter("{x", style="{"), lambda: logging.Formatter("x", style="?"), lambda: log.setLevel("LOUD"), lambda: log.info("m", extra={"message": 1}), lambda: logging.getLogger(3), lambda: log.log("INFO", "x")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
logging.config.dictConfig({
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(name)s-%(message)s"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "plain", "level": "WARNING"}},
    "loggers": {"configured": {"handlers": ["out"], "propagate": False, "level": "DEBUG"}},
})
configured = logging.getLogger("configured")
configured.warning("to stdout")
configured.info("below")
child = logging.getLogger("configured.child")
child.error("from child")
child.propagate = False
child.addHandler(logging.NullHandler())
child.error("swallowed")
print(child.hasHandlers(), log.handlers, configured.handlers[0].level, repr(child), repr(configured.handlers[0]))


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append((record.levelno, record.msg, record.args, record.funcName, record.lineno > 0))


memory = ListHandler()
child.addHandler(memory)


def somewhere():
    child.warning("from %s", "function", stacklevel=1)


somewhere()
print(memory.records)
logging.disable(logging.WARNING)
somewhere()
print(len(memory.records), logging.root.manager.disable)
logging.disable(logging.NOTSET)
record = logging.makeLogRecord({"msg": "made %s", "args": ("up",), "levelno": 10})
print(record.getMessage(), record.levelno, logging.lastResort.level)
flush("end")
