def f(a):
    for x in a:
        try:
            if x:
                continue
            if x.y:
                break
            return x.z
        except E as e:
            a(e)
            return e
        except (F, G):
            raise H from None
        except:
            pass
        else:
            b()
        finally:
            c()


def g(a):
    try:
        return a
    finally:
        a = 1
