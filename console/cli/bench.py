"""stub"""


def add_parser(nouns):
    nouns.add_parser("bench")


def run(arguments, context):
    return 0
