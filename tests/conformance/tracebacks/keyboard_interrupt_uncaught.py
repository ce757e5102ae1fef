def work():
    try:
        raise KeyboardInterrupt
    finally:
        print("cleaned up")


work()
