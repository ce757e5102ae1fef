import helpers_broken.bad_value

print("never")
