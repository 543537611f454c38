#!/usr/bin/env python3
"""Makes common-passwords.bin of three packaged lists; README.md says how to get them.

usage: build.py NBVCXZ_JAR ZXCVBN_TS_TGZ FXA_TGZ MODULE
"""
import json
import pathlib
import struct
import sys
import tarfile
import unicodedata
import zipfile

WORDS = 200_000
USUAL_MIN_LENGTH = 8
SAMPLE_EVERY = 100
BUCKETS = 1 << 16
MASK = (1 << 64) - 1


def stored(word):
    """As CommonPasswords.stored() has it: spaces and NFC of RFC 8265, lower case, NFC."""
    spaces = "".join(" " if unicodedata.category(c) == "Zs" else c for c in word)
    lower = unicodedata.normalize("NFC", spaces).lower()
    return unicodedata.normalize("NFC", lower)


def hashed(word):
    """As CommonPasswords.hash() has it: FNV-1a of 64 bits, then the finaliser of SplitMix64."""
    h = 0xCBF29CE484222325
    for byte in word.encode("utf-8"):
        h = ((h ^ byte) * 0x100000001B3) & MASK
    h = ((h ^ (h >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    h = ((h ^ (h >> 27)) * 0x94D049BB133111EB) & MASK
    return h ^ (h >> 31)


def lines(data):
    return data.decode("utf-8", "replace").splitlines()


def member(package, path):
    with tarfile.open(package) as tar:
        return tar.extractfile("package/" + path).read()


def words(nbvcxz, zxcvbn, fxa):
    """The first two lists as they are, then the third from its most to its less common, long ones only."""
    kept = {}
    listed = lines(zipfile.ZipFile(nbvcxz).read("dictionaries/passwords.txt"))
    listed += json.loads(member(zxcvbn, "src/passwords.json"))
    for word in listed:
        if word and "\ufffd" not in word:
            kept[stored(word)] = None
    for word in lines(member(fxa, "source_data/10_million_password_list_top_1M.txt")):
        if len(kept) == WORDS:
            break
        if len(stored(word)) >= USUAL_MIN_LENGTH and "\ufffd" not in word:
            kept[stored(word)] = None
    return list(kept)


def encoded(kept):
    """A byte a bucket, the number of its hashes; then bits 16 to 47 of every hash, sorted in its bucket."""
    buckets = [set() for _ in range(BUCKETS)]
    for word in kept:
        h = hashed(word)
        buckets[h & (BUCKETS - 1)].add((h >> 16) & 0xFFFFFFFF)
    counts = bytes(len(bucket) for bucket in buckets)
    return counts + b"".join(struct.pack(">I", h) for bucket in buckets for h in sorted(bucket))


def main(nbvcxz, zxcvbn, fxa, module):
    kept = words(nbvcxz, zxcvbn, fxa)
    room = "resources/dev/latchkey/account"
    data = encoded(kept)
    (pathlib.Path(module) / "src/main" / room / "common-passwords.bin").write_bytes(data)
    sample = "".join(word + "\n" for word in kept[::SAMPLE_EVERY])
    (pathlib.Path(module) / "src/test" / room / "common-passwords-sample.txt").write_text(sample, "utf-8")
    long = sum(len(word) >= USUAL_MIN_LENGTH for word in kept)
    print(f"{len(kept)} words, {long} of them of {USUAL_MIN_LENGTH} code points or more, {len(data)} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
