public = "public"
_private = "private"
run_count = 1
