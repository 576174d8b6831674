"""The tests: laws for any text, cases for each stage, golden articles, and a gate for accuracy."""
