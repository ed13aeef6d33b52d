"""stub"""


def add_parser(nouns):
    nouns.add_parser("screens")


def run(arguments, context):
    return 0
