def run(kind):
    log = []
    try:
        try:
            log.append("body")
            if kind == "value":
                raise ValueError("v")
            if kind == "type":
                raise TypeError("t")
            if kind == "return":
                return log
        except ValueError as e:
            log.append("except " + str(e))
        except (KeyError, IndexError):
            log.append("never")
        else:
            log.append("else")
        finally:
            log.append("finally")
    except TypeError as e:
        log.append("outer " + str(e))
    log.append("after")
    return log


for kind in ("none", "value", "type", "return"):
    print(kind, run(kind))


def in_loop():
    out = []
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 4:
                break
            out.append(i)
        finally:
            out.append(f"f{i}")
    else:
        out.append("else")
    return out


print(in_loop())


def nested():
    try:
        try:
            1 / 0
        finally:
            print("inner finally")
            try:
                [][1]
            except IndexError as e:
                print("handled in finally", repr(e.__context__))
    except ZeroDivisionError as e:
        print("outer", e, e.__context__)


nested()


def raise_in_else():
    try:
        pass
    except ValueError:
        print("wrong")
    else:
        raise ValueError("from else")
    finally:
        print("finally after else")


try:
    raise_in_else()
except ValueError as e:
    print(e)
