def load():
    import not_there.at.all


load()
