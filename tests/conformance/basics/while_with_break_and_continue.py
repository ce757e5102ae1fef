i = 0
while i < 10:
    i += 1
    if i == 3:
        continue
    if i == 6:
        break
    print(i)
else:
    print("not reached")
while i:
    i -= 1
else:
    print("done", i)
