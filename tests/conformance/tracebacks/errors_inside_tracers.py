# The traceback of what a tracing function raises shows the traced frame and the tracer's own.
import sys
import traceback

def tracer(frame, event, arg):
    if event == "line" and frame.f_code.co_name == "work":
        raise RuntimeError("stop here")
    return tracer

def work():
    x = 1
    return x

sys.settrace(tracer)
try:
    work()
except RuntimeError as e:
    for entry in traceback.extract_tb(e.__traceback__):
        print(entry.name, entry.line)
