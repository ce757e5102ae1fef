def kind(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        if n % 2:
            return "small odd"
        else:
            return "small even"
    return "large"


for n in (-3, 0, 3, 4, 50):
    print(n, kind(n))
print("yes" if kind(1) else "no")
