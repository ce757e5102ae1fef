import sys


def stop():
    try:
        sys.exit("goodbye on standard error")
    finally:
        print("finally runs")


stop()
