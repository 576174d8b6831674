"""How the weights are fitted: a script for development, no part of the installed package."""
