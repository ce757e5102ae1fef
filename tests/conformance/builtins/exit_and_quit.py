print(exit)
print(repr(quit), type(exit).__module__, type(quit).__name__, exit.name)
try:
    exit(3)
except SystemExit as e:
    print(repr(e), e.code)


def leave():
    quit("bye")


try:
    leave()
except SystemExit as e:
    print(repr(e))
try:
    exti
except NameError as e:
    print(e)
import builtins

print(builtins.quit.name, builtins.exit is exit, "exit" in dir(builtins))
