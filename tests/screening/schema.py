#!/usr/bin/env python3
"""The published schema of rule packs, judged by a second reader: it accepts the pack that comes with the program and
refuses, one by one, packs that the program refuses. Exit status 77 (skipped) without python3-jsonschema."""
import copy
import json
import sys
from pathlib import Path

try:
    import jsonschema
except ImportError:
    print("skipped: 1 (python3-jsonschema is not installed)")
    sys.exit(77)

folder = Path(__file__).resolve().parent.parent.parent / "resources/rulepacks"
schema = json.loads((folder / "xunwang-rules-1.schema.json").read_text(encoding="utf-8"))
pack = json.loads((folder / "starter.json").read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
wrong = [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(pack)]
print("\n".join(wrong))

# Each makes one thing of the first rule, or of the pack, wrong.
BROKEN = [
    lambda rule, pack: rule.pop("code"),
    lambda rule, pack: rule.pop("tasks"),
    lambda rule, pack: rule.update(colour=1),
    lambda rule, pack: rule.update(any=[]),
    lambda rule, pack: rule.update(any=[" "]),
    lambda rule, pack: rule.update(fields=["weight"]),
    lambda rule, pack: rule.update(missing=["price"]),
    lambda rule, pack: rule.update(severity="urgent"),
    lambda rule, pack: rule.update(certainty="sure"),
    lambda rule, pack: rule.update(price={"from": "cheap"}),
    lambda rule, pack: rule.update(price={}),
    lambda rule, pack: rule.update(sales={"from": -1}),
    lambda rule, pack: rule.update(licence=["lost"]),
    lambda rule, pack: rule.update(near=[{"of": ["a"], "with": ["b"]}]),
    lambda rule, pack: rule.update(near=[{"of": ["a"], "with": ["b"], "within": -1}]),
    lambda rule, pack: rule.update(near=[{"of": ["a"], "with": ["b"], "within": 1, "side": "up"}]),
    lambda rule, pack: rule.update(history={"times": 2}),
    lambda rule, pack: rule.update(history={"measure": "same-day", "times": 2, "days": 3}),
    lambda rule, pack: rule.update(history={"measure": "dip", "times": 2, "days": 3}),
    lambda rule, pack: rule.update(peers={"atLeast": 10}),
    lambda rule, pack: rule.update(exempt=[{"why": {"zh": "甲", "en": "a"}}]),
    lambda rule, pack: rule.update(exempt=[{"any": ["甲乙"]}]),
    lambda rule, pack: rule.update(basis=[]),
    lambda rule, pack: rule.update(basis=[{"law": "广告法"}]),
    lambda rule, pack: rule.update(examples={"hit": ["甲"]}),
    lambda rule, pack: [rule.pop(key, None) for key in ("any", "patterns", "near")],
    lambda rule, pack: pack.update(format="xunwang-rules-0"),
    lambda rule, pack: pack.update(version=0),
    lambda rule, pack: pack.update(version=1.5),
    lambda rule, pack: pack.update(rules=[]),
    lambda rule, pack: pack["laws"].update(x={"law": "某法"}),
    lambda rule, pack: pack.update(promotions=[{"title": {"zh": "节", "en": "feast"}, "from": "10-20"}]),
]
accepted = 0
for number, breaks in enumerate(BROKEN):
    broken = copy.deepcopy(pack)
    broken["rules"] = broken["rules"][:1]
    assert validator.is_valid(broken)
    breaks(broken["rules"][0], broken)
    if validator.is_valid(broken):
        print(f"accepted, although it is broken: number {number + 1}")
        accepted += 1
print(f"{len(pack['rules'])} rules, {len(wrong)} faults; {len(BROKEN)} broken packs, {accepted} accepted")
sys.exit(1 if wrong or accepted else 0)
