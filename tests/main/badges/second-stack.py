"""Checks badges without any code of the kiosk or of its libraries: PyLD makes them canonical,
pyca/cryptography tries the signature. W3C EdDSA Cryptosuites 1.0, section 3.2.2 and onwards.

Reads from standard input: {"contexts": {url: document}, "badges": [badge, ...]}
Writes one line for each badge: "right", or what is wrong.
"""

import hashlib
import json
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyld import jsonld

ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def from_base58(text):
    number = 0
    for character in text:
        number = number * 58 + ALPHABET.index(character)
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


def canonical_hash(document, contexts):
    def load(url, _options):
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": url,
            "document": contexts[url],
        }

    options = {
        "algorithm": "URDNA2015",
        "format": "application/n-quads",
        "documentLoader": load,
    }
    return hashlib.sha256(jsonld.normalize(document, options).encode()).digest()


def check(badge, contexts):
    (proof,) = badge["proof"]
    document = {key: value for key, value in badge.items() if key != "proof"}
    config = {key: value for key, value in proof.items() if key != "proofValue"}
    config["@context"] = badge["@context"]
    signed = canonical_hash(config, contexts) + canonical_hash(document, contexts)

    multikey = proof["verificationMethod"].split("#")[1]
    header, key = from_base58(multikey[1:])[:2], from_base58(multikey[1:])[2:]
    if header != b"\xed\x01":
        return "no Ed25519 key"
    try:
        signature = from_base58(proof["proofValue"][1:])
        Ed25519PublicKey.from_public_bytes(key).verify(signature, signed)
    except InvalidSignature:
        return "wrong signature"
    return "right"


given = json.load(sys.stdin)
for one in given["badges"]:
    print(check(one, given["contexts"]))
