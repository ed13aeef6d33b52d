"""stub"""


def add_parser(nouns):
    nouns.add_parser("run")


def run(arguments, context):
    return 0
