"""What the tests of the forms of the export share: hostile characters, and an export read line by line."""

import io
import json

HOSTILE = '=HYPERLINK("https://a.invalid") <b>&\x0b\u202e \U0001f600 \'قال\' "الوزير"'


def lines(export, store):
    out = io.BytesIO()
    number = export(store, out)
    told = [json.loads(line) for line in out.getvalue().decode().splitlines()]
    assert len(told) == number
    return told
