# What frames of a traceback still show, and what clear_frames takes away.
import sys
import traceback

def inner(secret):
    local = [secret]
    raise LookupError(secret)

def middle():
    note = "kept"
    inner("s")

try:
    middle()
except LookupError as e:
    caught = e

tb = caught.__traceback__
frames = []
while tb:
    frames.append((tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_lineno == tb.tb_lineno))
    tb = tb.tb_next
print(frames)
last = caught.__traceback__.tb_next.tb_next.tb_frame
print(last.f_locals, last.f_back.f_locals, last.f_back.f_back is sys._getframe())
traceback.clear_frames(caught.__traceback__)
print(last.f_locals, last.f_back.f_locals)
print([s.line for s in traceback.extract_tb(caught.__traceback__)])
for frame, line in traceback.walk_tb(caught.__traceback__):
    print(frame.f_code.co_qualname, line)
copy = caught.__traceback__
new = copy.tb_next
copy.tb_next = None
print(len(traceback.extract_tb(caught.__traceback__)))
copy.tb_next = new
try:
    new.tb_next.tb_next = copy
except ValueError as e:
    print(e)
try:
    new.tb_next = 5
except TypeError as e:
    print(e)
print(caught.with_traceback(None) is caught, caught.__traceback__)
raised = ValueError("again").with_traceback(new)
try:
    raise raised
except ValueError as e:
    print([s.name for s in traceback.extract_tb(e.__traceback__)])
