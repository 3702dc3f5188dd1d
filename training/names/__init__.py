"""How the name tagger is learnt, in three commands: `read`, `teach`, `student`; see ``README.md`` beside this file.

A model of language reads news without labels (`read`). With what it knows, networks too slow for the program learn the names of
ANERcorp's training part and tell what they expect of news (`teach`). The tagger learns from the corpus and from them (`student`).
"""
