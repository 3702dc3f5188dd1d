"""Relative clauses whose verb has what stands before it as its object (في بيان نشرته وكالة …)."""

from tawatur.attribution.scene import Scene


def passed_on_by(scene: Scene, verb: int) -> bool:
    """Whether a verb with the paper as its object stands at `verb`, whose subject passes the paper on: في بيان نشرته وكالة …"""
    if scene.kinds[verb] != "w":
        return False
    return any(f.kind == "perfect" and f.enclitic and f.verb.act == "report" for _, f in scene.verbs(verb))
