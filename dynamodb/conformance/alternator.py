"""Loaded by pytest before Alternator's tests: replaces what they need of ScyllaDB, and skips what only ScyllaDB has."""
import contextlib
import sys
import types

import pytest

SCYLLA_FIXTURES = {"scylla_only", "rest_api", "cql", "has_tablets"}


class NoHostAvailable(Exception):
    pass


def no_cluster(*arguments, **options):
    raise NoHostAvailable


@pytest.fixture(scope="session")
def host():
    return "127.0.0.1"


def module(name, **members):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(members)


module("cassandra")
module("cassandra.auth", PlainTextAuthProvider=lambda **options: None)
module("cassandra.cluster", Cluster=no_cluster, NoHostAvailable=NoHostAvailable)
module("test.conftest", dynamic_scope=lambda: "session")
module("test.cqlpy")
module("test.cqlpy.conftest", host=host)

from test.alternator import util  # noqa: E402

util.scylla_config_temporary = lambda *arguments, **options: contextlib.nullcontext()
util.scylla_config_read = lambda dynamodb, name: "1"  # the seconds between two searches for expired items
util.get_region = lambda dynamodb: dynamodb.meta.client.meta.region_name


def pytest_collection_modifyitems(items):
    for item in items:
        if SCYLLA_FIXTURES & set(item.fixturenames) or "veryslow" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="tests ScyllaDB, or is very slow"))
        elif "dynamodb_bug" in item.fixturenames:
            item.add_marker(pytest.mark.skip(reason="ScyllaDB differs from AWS on purpose"))
