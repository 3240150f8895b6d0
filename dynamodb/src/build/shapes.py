#!/usr/bin/env python3
"""Writes the shapes of all requests, one a line: src/main/resources/dev/skerry/dynamodb/validation/shapes.txt.

Arguments: the files service-2.json of dynamodb and dynamodbstreams in AWS's SDKs, plain or gzipped.
"""
import gzip
import json
import pathlib
import sys

TARGET = pathlib.Path(__file__).parent.parent / "main/resources/dev/skerry/dynamodb/validation/shapes.txt"

# AWS's messages list these values in another order than AWS's model.
ENUMS = {
    "ComparisonOperator": "IN NULL BETWEEN LT NOT_CONTAINS EQ GT NOT_NULL NE LE BEGINS_WITH GE CONTAINS",
    "ConditionalOperator": "OR AND",
    "ProjectionType": "ALL INCLUDE KEYS_ONLY",
    "ReturnValue": "ALL_NEW UPDATED_OLD ALL_OLD NONE UPDATED_NEW",
    "ScalarAttributeType": "B N S",
    "Select": "SPECIFIC_ATTRIBUTES COUNT ALL_ATTRIBUTES ALL_PROJECTED_ATTRIBUTES",
}


def members(shape):
    required = shape.get("required", [])
    return [f"{name}{'*' if name in required else ''}:{member['shape']}" for name, member in shape["members"].items()]


def enum(name, values):
    ordered = ENUMS.get(name, " ".join(values)).split()
    assert sorted(ordered) == sorted(values), name
    return "enum=" + ",".join(ordered)


def line(name, shape):
    words = [name, shape["type"]]
    words += members(shape) if shape["type"] == "structure" else []
    words += [f"{part}={shape[part]['shape']}" for part in ("member", "key", "value") if part in shape]
    words += [f"{limit}={shape[limit]}" for limit in ("max", "min") if limit in shape]
    words += [enum(name, shape["enum"])] if "enum" in shape else []
    words += ["pattern=" + shape["pattern"]] if "pattern" in shape else []
    return " ".join(words)


def reachable(model, name, found):
    if name in found:
        return
    shape = model["shapes"][name]
    found[name] = line(name, shape)
    parts = [shape[part] for part in ("member", "key", "value") if part in shape]
    for part in parts + list(shape.get("members", {}).values()):
        reachable(model, part["shape"], found)


operations, shapes = [], {}
for path in sys.argv[1:]:
    content = pathlib.Path(path).read_bytes()
    model = json.loads(gzip.decompress(content) if path.endswith(".gz") else content)
    found = {}
    for name, operation in model["operations"].items():
        operations.append(f"{model['metadata']['targetPrefix']}.{name} operation {operation['input']['shape']}")
        reachable(model, operation["input"]["shape"], found)
    assert all(shapes.get(name, text) == text for name, text in found.items()), path
    shapes.update(found)
TARGET.write_text("\n".join(["# Written by src/build/shapes.py."] + sorted(operations) + sorted(shapes.values())) + "\n")
