# A tracing and a profiling function at the same time; neither sees the other or itself.
import sys

def trace(frame, event, arg):
    if frame.f_code.co_filename == __file__:
        print("trace", event, frame.f_code.co_name)
        helper()
    return trace

def profile(frame, event, arg):
    if frame.f_code.co_filename == __file__ and not event.startswith("c_"):
        print("profile", event, frame.f_code.co_name)
        helper()

def helper():
    return len("x")

def work(n):
    if n:
        return work(n - 1)
    return 5

sys.settrace(trace)
sys.setprofile(profile)
work(1)
sys.setprofile(None)
work(0)
sys.settrace(None)
work(0)
print(sys.gettrace(), sys.getprofile())

def profile_that_raises(frame, event, arg):
    if event == "return":
        raise RuntimeError("profiler")

def victim():
    return 1

sys.setprofile(profile_that_raises)
try:
    victim()
except RuntimeError as e:
    print(e)
print(sys.getprofile())
