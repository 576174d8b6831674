"""Fuzzing: ``python -m fuzz TARGET [OPTION ...] [CORPUS ...]``, with the options of libFuzzer; it needs the extra ``newsseg[fuzz]``.

A target reads bytes and asks for the promises of the library; what it found stands in ``found.jsonl`` and is replayed by the tests.
"""
