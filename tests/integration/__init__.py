"""Tests against the programs that newsseg works with; they need the extra ``newsseg[integration]``."""
