"""Time that hazm takes to normalize a text, cut it into sentences and these into words.

Use: time_hazm.py TEXTS.json ROUNDS   TEXTS.json holds a list of strings; prints the least processor seconds of a few rounds.
"""

import json
import sys
import time

import hazm


def seconds_of(texts, normalizer, sentences, words):
    start = time.process_time()
    for text in texts:
        for sentence in sentences.tokenize(normalizer.normalize(text)):
            words.tokenize(sentence)
    return time.process_time() - start


def main(path, rounds):
    with open(path, encoding="utf-8") as file:
        texts = json.load(file)
    tools = (hazm.Normalizer(), hazm.SentenceTokenizer(), hazm.WordTokenizer())
    print(min(seconds_of(texts, *tools) for _ in range(rounds)))


main(sys.argv[1], int(sys.argv[2]))
