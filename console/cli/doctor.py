"""stub"""


def add_parser(nouns):
    nouns.add_parser("doctor")


def run(arguments, context):
    return 0
