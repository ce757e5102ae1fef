x = 1
s = "é never closed
y = 2
