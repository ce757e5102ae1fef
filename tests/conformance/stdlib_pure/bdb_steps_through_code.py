# bdb: stepping, breakpoints and their conditions, without anybody to ask.
import bdb

def callee(x):
    y = x + 1
    return y

def target():
    a = 1
    b = callee(a)
    for i in range(3):
        c = i
    return b

first = target.__code__.co_firstlineno

class Debugger(bdb.Bdb):
    def __init__(self, commands):
        super().__init__()
        self.commands = list(commands)
    def command(self, frame, event):
        print(event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno)
        command = self.commands.pop(0) if self.commands else "continue"
        if command == "step":
            self.set_step()
        elif command == "next":
            self.set_next(frame)
        elif command == "return":
            self.set_return(frame)
        elif command == "quit":
            self.set_quit()
        else:
            self.set_continue()
    def mine(self, frame):
        return frame.f_code.co_filename == __file__
    def user_line(self, frame):
        if self.mine(frame):
            self.command(frame, "line")
    def user_return(self, frame, value):
        if self.mine(frame):
            self.command(frame, f"return {value}")
    def user_exception(self, frame, info):
        if self.mine(frame):
            self.command(frame, f"exception {info[0].__name__}")

for commands in (["step"] * 5, ["next"] * 3, ["step", "step", "step", "return", "step"], ["continue"], ["step", "quit"]):
    print(commands)
    d = Debugger(commands)
    d.runcall(target)

d = Debugger(["continue"] * 5)
print(d.set_break(__file__, first + 4, cond="i == 1"))
d.runcall(target)
print(d.get_all_breaks() == {d.canonic(__file__): [first + 4]}, d.clear_break(__file__, first + 4), d.get_all_breaks())
