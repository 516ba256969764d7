"""Time that a peer takes to normalize a text, cut it into sentences and these into words.

Use: time_peer.py PEER TEXTS.json ROUNDS   PEER is hazm or shekar; TEXTS.json holds a list of strings; prints the least
processor seconds of a few rounds.
"""

import json
import sys
import time


def hazm_reader():
    import hazm

    normalizer, sentences, words = hazm.Normalizer(), hazm.SentenceTokenizer(), hazm.WordTokenizer()
    return lambda text: [words.tokenize(each) for each in sentences.tokenize(normalizer.normalize(text))]


def shekar_reader():
    import shekar

    normalizer, sentences, words = shekar.Normalizer(), shekar.SentenceTokenizer(), shekar.WordTokenizer()
    return lambda text: [list(words(each)) for each in sentences(normalizer(text))]


def seconds_of(texts, read):
    start = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - start


def main(peer, path, rounds):
    with open(path, encoding="utf-8") as file:
        texts = json.load(file)
    read = {"hazm": hazm_reader, "shekar": shekar_reader}[peer]()
    print(min(seconds_of(texts, read) for _ in range(rounds)))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
