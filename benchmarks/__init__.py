"""Measurements of the package: accuracy, speed, memory, and what is hard for it. Each is a program."""
