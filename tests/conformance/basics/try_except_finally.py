def f(x):
    try:
        return 10 // x
    except ZeroDivisionError as e:
        return f"error: {e}"
    except TypeError:
        return "type"
    finally:
        print("finally", x)


print(f(2), f(0), f("a"))
try:
    raise ValueError("custom")
except (KeyError, ValueError) as e:
    print(type(e).__name__, e)
else:
    print("no")


class MyError(Exception):
    pass


try:
    raise MyError("mine", 1)
except Exception as e:
    print(repr(e), e.args)
