"""Clusters of words: words in like places come together, the same way each time."""

import gzip
import json
from pathlib import Path

from tawatur.mentions.clusters import build, clusters, read_lines

CITIES = ("ليلان", "مرسان", "قصبار", "دهران")
PEOPLE = ("كريم", "سمير", "ماجد", "رائد")


def lines() -> list[list[str]]:
    places = [["وصل", "الي", city, "مساء", "امس", "."] for city in CITIES for _ in range(6)]
    speech = [["وقال", person, "ان", "الامر", "صعب", "."] for person in PEOPLE for _ in range(6)]
    return places + speech


def test_words_in_like_places_share_a_cluster_and_others_do_not() -> None:
    # more clusters than the two asked about: function words of these lines are kinds of their own, and with two clusters
    # it is up to the machine's arithmetic which kinds share one
    coarsest = {word: grains[-1] for word, *grains in build(iter(lines()), dimensions=6, grains=(4,))}
    assert len({coarsest[city] for city in CITIES}) == 1
    assert len({coarsest[person] for person in PEOPLE}) == 1
    assert coarsest[CITIES[0]] != coarsest[PEOPLE[0]]


def test_the_same_texts_give_the_same_clusters() -> None:
    assert build(iter(lines()), dimensions=4, grains=(3, 2)) == build(
        iter(lines()), dimensions=4, grains=(3, 2)
    )


def test_rare_words_have_no_cluster() -> None:
    words = {row[0] for row in build(iter([*lines(), ["نادره", "امس"]]), dimensions=4, grains=(2,))}
    assert "نادره" not in words


def test_articles_that_quality_is_measured_on_are_left_out(tmp_path: Path) -> None:
    records = [{"id": name, "title": "عنوان", "text": f"نص {name} 12"} for name in ("a", "b")]
    file = tmp_path / "month.jsonl.gz"
    file.write_bytes(gzip.compress("\n".join(map(json.dumps, records)).encode()))
    assert list(read_lines([file], frozenset({"a"}))) == [["عنوان"], ["نص", "b", "#"]]


def test_bundled_clusters_hold_words_of_the_news() -> None:
    known = clusters()
    assert known["القاهره"][-1] == known["بيروت"][-1]
