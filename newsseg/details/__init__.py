"""What a segment says, part by part: names, places, dates, credits.

Every reader takes a text and gives offsets into it; a part that is not clearly there is absent. Readers look at a bounded piece of
the text and run in linear time, so that no line can hold them up; they are called when a detail is asked for, never before.
"""
