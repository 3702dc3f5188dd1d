"""Rule: the closed vocabulary of what found a statement and chose its speaker."""

from typing import Literal

FrameRule = Literal[
    "frame_that",
    "frame_quotation",
    "frame_colon",
    "frame_object",
    "frame_ala",
    "frame_ila",
    "frame_an",
    "frame_min",
    "frame_fi",
    "frame_li",
    "frame_bi",
    "frame_source",
]
"""What introduced the content: a complementiser, marks, a preposition, or a source beside the clause."""

PostRule = Literal["frame_post"]
"""The content is that of a post which the article shows."""

AnswerRule = Literal["frame_answer"]
"""The content is the answer below a question of an interview."""

SpeakerRule = Literal[
    "speaker_before",
    "speaker_behind",
    "speaker_in_heading",
    "speaker_beside",
    "speaker_passed_on",
    "speaker_of_paper",
    "speaker_together",
    "speaker_goes_on",
    "speaker_named",
    "speaker_interviewed",
    "participle_clause",
    "participle_topic",
    "dropped_clause",
    "dropped_topic",
    "dropped_agreeing",
    "dropped_last",
    "dropped_nobody",
    "relative_nobody",
]
"""Which words the speaker was read from, or why there is none."""

ChainRule = Literal["chain_marker", "chain_told_to", "chain_relay", "chain_parent"]
"""What made links of the chain."""

CorrectionRule = Literal["corrected_speaker", "corrected_content"]
"""What a person put in the place of what was found."""

Rule = FrameRule | PostRule | AnswerRule | SpeakerRule | ChainRule | CorrectionRule
