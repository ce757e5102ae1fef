# `frame.clear()` of frames that have ended, that wait, that have not begun, that run.
import sys


def attempt(label, action):
    try:
        print(label, action())
    except RuntimeError as e:
        print(label, "RuntimeError", e)


def waiting():
    try:
        yield
    finally:
        print("finally")


g = waiting()
next(g)
frame = g.gi_frame
attempt("suspended", frame.clear)
print(g.gi_suspended)
g.close()
attempt("closed", frame.clear)
g = waiting()
frame = g.gi_frame
attempt("not begun", frame.clear)
print(g.gi_frame, list(g))


def clears_itself():
    attempt("running", sys._getframe().clear)
    attempt("the caller's", sys._getframe().f_back.clear)
    yield 1


print(list(clears_itself()))


class Noisy:
    def __del__(self):
        print("released")


def ended():
    x = Noisy()
    raise ValueError


try:
    ended()
except ValueError as e:
    frame = e.__traceback__.tb_next.tb_frame
    print("before")
    attempt("ended", frame.clear)
    print("after", frame.f_locals)
