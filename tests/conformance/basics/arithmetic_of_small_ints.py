a, b = 17, 5
print(a + b, a - b, a * b, a // b, a % b, a**b, a / b)
print(-a // b, -a % b, a // -b, a % -b)
print(a & b, a | b, a ^ b, ~a, a << 3, a >> 2)
print(a < b, a <= b, a > b, a >= b, a == b, a != b)
print(+a, -a, not a, abs(-a))
x = 1
for i in range(70):
    x = x * 2
print(x)
