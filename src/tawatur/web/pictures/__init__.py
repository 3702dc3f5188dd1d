"""Pictures of a story as SVG, drawn on the server: who carries what, when, and who has it from whom."""
