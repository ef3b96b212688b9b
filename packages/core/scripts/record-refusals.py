#!/usr/bin/env python3
"""Asks libvirt on its own test driver what it refuses of the calls in test/fixtures/refusals.json, and writes its words
beside them. For developers who have libvirt's Python bindings; the tests read only what was recorded.

A call is a slot with its arguments in the contract's order, or in that of Python's function where `asked` has them: "$domain",
"$connection", "$snapshot" and "$volume" stand for objects, "5n" for a 64-bit number."""

import json
import pathlib
import re
import libvirt
import libvirtmod

fixture = pathlib.Path(__file__).parent.parent / "test" / "fixtures" / "refusals.json"
libvirt.registerErrorHandler(lambda context, error: None, None)


def objects():
    connection = libvirt.open("test:///default")
    domain = connection.lookupByName("test")
    snapshot = domain.snapshotCreateXML("<domainsnapshot><name>s</name></domainsnapshot>")
    pool = connection.storagePoolLookupByName("default-pool")
    volume = pool.createXML("<volume><name>v</name><capacity>1048576</capacity></volume>")
    return {"$connection": connection, "$domain": domain, "$snapshot": snapshot, "$volume": volume}


def value(given, known):
    if isinstance(given, str) and given in known:
        return known[given]._o
    if isinstance(given, str) and re.fullmatch(r"-?\d+n", given):
        return int(given[:-1])
    return given


def record(call):
    known = objects()
    function = getattr(libvirtmod, "vir" + call["slot"][0].upper() + call["slot"][1:])
    function(*(value(given, known) for given in call.get("asked", call["args"])))
    code, domain, text, *_ = libvirt.virGetLastError() or (0, 0, "no error")
    if code != libvirt.VIR_ERR_INVALID_ARG:
        raise SystemExit(f"{call} was not refused for its arguments: {text}")
    return {**{key: call[key] for key in ("slot", "args", "asked") if key in call}, "text": text, "domain": domain}


calls = [record(call) for call in json.loads(fixture.read_text())]
lines = ",\n".join("  " + json.dumps(call) for call in calls)
fixture.write_text(f"[\n{lines}\n]\n")
