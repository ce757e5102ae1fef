def compute():
    return int("not a number")


RESULT = compute()
