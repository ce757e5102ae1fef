# `return`, `break` and `continue` in `finally` work, with a SyntaxWarning at compile time (on standard error).
SOURCE = '''
def override():
    try:
        return "try"
    finally:
        return "finally"

def swallow():
    try:
        1 / 0
    finally:
        return "swallowed"

def brk():
    for i in range(3):
        try:
            1 / 0
        finally:
            break
    return i

def cont():
    out = []
    for i in range(3):
        try:
            out.append(10 // (i - 1))
        finally:
            continue
    return out
'''
namespace = {}
exec(compile(SOURCE, "<source>", "exec"), namespace)
for name in ("override", "swallow", "brk", "cont"):
    print(name, namespace[name]())


def value_is_fixed_before_finally():
    x = 1
    try:
        return x
    finally:
        x = 2


def list_can_still_change():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


print(value_is_fixed_before_finally(), list_can_still_change())


def nested():
    try:
        try:
            return "inner"
        finally:
            print("first finally")
    finally:
        print("second finally")


print(nested())
