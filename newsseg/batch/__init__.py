"""``newsseg batch``: many texts out of files of several kinds, into JSON Lines or Parquet.

sources.py   names of files, folders, patterns   -> the files, and what kind each is
reading.py   a file                              -> records: a text each, or a fault
work.py      records                             -> rows, in order, by several processes
outputs.py   rows                                -> JSON Lines or Parquet; what is there already, to go on from
meter.py     how far, how fast, how long still
command.py   the command line
"""
