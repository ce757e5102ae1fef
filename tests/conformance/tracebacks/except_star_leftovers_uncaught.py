def work():
    raise ExceptionGroup("work", [ValueError("v"), TypeError("t"), KeyError("k")])


try:
    work()
except* ValueError as eg:
    print("handled", eg.exceptions)
except* TypeError as eg:
    raise RuntimeError("while handling types")
