def f(a):
    try:
        a()
    except* (E, F) as e:
        a(e)
    except* G:
        raise
    else:
        b()
    finally:
        c()
