"""How much a word tells."""

from tawatur.text.rarity import FOREIGN, name_rarity, rarity


def test_rare_words_tell_more_than_common_ones() -> None:
    assert rarity("من") < rarity("وزير") < rarity("سبوتنيك")


def test_a_mark_without_letters_tells_nothing() -> None:
    assert rarity("") == 0


def test_words_in_other_letters_are_taken_for_names() -> None:
    assert rarity("covid") == FOREIGN


def test_a_name_is_as_rare_as_its_rarest_word() -> None:
    assert name_rarity("وزارة سبوتنيك") > name_rarity("وزارة")
