#!/usr/bin/env python3
"""Asks libvirt's own test driver what the scenarios in test/fixtures/slots lead to, and writes its answers beside them.
For developers who have libvirt's Python bindings; the tests read only what was recorded.

Usage: record-slots.py [FAMILY...]"""

import json
import pathlib
import re
import shutil
import sys
import tempfile
import libvirt
import libvirtmod

fixtures = pathlib.Path(__file__).parent.parent / "test" / "fixtures" / "slots"
capsules = re.compile(r'"(vir\w+?)(?:Ptr)?"')

describe = {
    "virDomain": {"name": libvirtmod.virDomainGetName, "uuid": libvirtmod.virDomainGetUUIDString, "id": libvirtmod.virDomainGetID},
    "virDomainSnapshot": {"name": libvirtmod.virDomainSnapshotGetName},
    "virDomainCheckpoint": {"name": libvirtmod.virDomainCheckpointGetName},
    "virNetwork": {"name": libvirtmod.virNetworkGetName, "uuid": libvirtmod.virNetworkGetUUIDString},
    "virInterface": {"name": libvirtmod.virInterfaceGetName, "mac": libvirtmod.virInterfaceGetMACString},
    "virNodeDevice": {"name": libvirtmod.virNodeDeviceGetName},
    "virStoragePool": {"name": libvirtmod.virStoragePoolGetName, "uuid": libvirtmod.virStoragePoolGetUUIDString},
    "virStorageVol": {"name": libvirtmod.virStorageVolGetName, "key": libvirtmod.virStorageVolGetKey},
}


def function(slot):
    """libvirt's function behind a slot: virStoragePoolCreate for storagePoolCreate."""
    name = "vir" + slot[0].upper() + slot[1:]
    return getattr(libvirtmod, name + "String" if name.endswith("LookupByUUID") else name)


def kind_of(answer):
    """The kind of object that libvirt's module gave out, such as virDomain; nothing for other values."""
    match = None if isinstance(answer, str) else capsules.search(repr(answer))
    return match and match.group(1)


def plain(answer):
    if isinstance(answer, (list, tuple)):
        return [plain(member) for member in answer]
    if isinstance(answer, dict):
        return {key: plain(value) for key, value in answer.items()}
    if isinstance(answer, bytes):
        return list(answer)
    if isinstance(answer, bool):
        return int(answer)
    kind = kind_of(answer)
    if isinstance(answer, str):
        return re.sub(r"<creationTime>\d{9,}<", "<creationTime>now<", answer)
    return {key: get(answer) for key, get in describe[kind].items()} if kind else answer


def without_clock(answer):
    if isinstance(answer, list):
        return [without_clock(member) for member in answer]
    return "clock" if isinstance(answer, int) and answer > 400_000_000 else answer


def arguments_of(slot, words, objects, documents, folder):
    found = [argument(word, objects, documents, folder) for word in words]
    if slot == "domainSetTime":
        return [found[0], {"seconds": found[1], "nseconds": found[2]}, found[3]]
    if slot == "domainSendKey":
        return [*found[:4], len(found[3]), found[4]]
    if slot == "domainMemoryStats":
        return found[:1]
    return found


def argument(word, objects, documents, folder):
    if word.startswith(("{", "[")):
        return json.loads(word)
    if word.startswith("cpus:"):
        cpus = [int(cpu) for cpu in word[5:].split(",") if cpu]
        return tuple(cpu in cpus for cpu in range(8))
    if word.startswith("%"):
        return f"{folder}/{word[1:]}"
    if word.startswith("@"):
        return documents[word[1:]]
    if word.startswith("$"):
        return objects[word[1:]]
    constants = {"-": None, "true": 1, "false": 0}
    return constants[word] if word in constants else int(word) if re.fullmatch(r"-?\d+", word) else word


def perform(step, connection, objects, documents, held, folder):
    variable, slot, rest = re.fullmatch(r"~?(?:(\w+) = )?(\w+)((?: \S+)*)", step).groups()
    words = rest.split()
    arguments = arguments_of(slot, words, objects, documents, folder)
    if not words or not words[0].startswith("$"):
        arguments.insert(0, connection._o)
    if slot == "domainRevertToSnapshot":
        arguments.insert(0, None)  # the binding asks for the domain, which the snapshot knows
    libvirt.virResetLastError()
    answer = function(slot)(*arguments)
    error = libvirt.virGetLastError()
    if error is not None and answer in (None, -1):
        return {"error": {"number": error[0], "domain": error[1], "message": error[2].replace(folder, "%")}}
    held += [member for member in (answer if isinstance(answer, list) else [answer]) if kind_of(member)]
    if variable:
        objects[variable] = answer
    told = plain(answer)
    return {"answer": without_clock(told) if slot in clocked else told}


clocked = {"domainGetInfo", "domainGetVcpus", "domainBlockStats", "domainInterfaceStats"}


def listen(connection, heard):
    """Hears of all events of the host."""
    def tell(kind):
        return lambda _connection, thing, *rest: heard.append(" ".join([kind, thing.name(), *map(str, rest[:-1])]))

    return [
        (connection.domainEventDeregisterAny, connection.domainEventRegisterAny(None, 0, tell("domain lifecycle"), None)),
        (connection.domainEventDeregisterAny, connection.domainEventRegisterAny(None, 23, tell("domain metadata"), None)),
        (connection.networkEventDeregisterAny, connection.networkEventRegisterAny(None, 0, tell("network lifecycle"), None)),
        (connection.storagePoolEventDeregisterAny, connection.storagePoolEventRegisterAny(None, 0, tell("pool lifecycle"), None)),
        (connection.storagePoolEventDeregisterAny, connection.storagePoolEventRegisterAny(None, 1, tell("pool refresh"), None)),
        (connection.nodeDeviceEventDeregisterAny, connection.nodeDeviceEventRegisterAny(None, 0, tell("device lifecycle"), None)),
        (connection.nodeDeviceEventDeregisterAny, connection.nodeDeviceEventRegisterAny(None, 1, tell("device update"), None)),
    ]


def deliver():
    """Lets libvirt's event loop deliver what waits."""
    timer = libvirt.virEventAddTimeout(0, lambda *_: None, None)
    for _ in range(4):
        libvirt.virEventRunDefaultImpl()
    libvirt.virEventRemoveTimeout(timer)


def record(steps, documents):
    connection = libvirt.open("test:///default")
    objects, heard, held, outcomes = {}, [], [], []
    registrations = listen(connection, heard)
    folder = tempfile.mkdtemp()
    for step in steps:
        outcome = perform(step, connection, objects, documents, held, folder)
        deliver()
        outcomes.append({"step": step, **outcome, **({"events": heard[:]} if heard else {})})
        heard.clear()
    for deregister, number in registrations:
        deregister(number)
    for each in held:
        getattr(libvirtmod, kind_of(each) + "Free")(each)
    connection.close()
    shutil.rmtree(folder)
    return outcomes


def main():
    libvirt.registerErrorHandler(lambda *_: None, None)
    libvirt.virEventRegisterDefaultImpl()
    families = sys.argv[1:] or [path.stem for path in fixtures.glob("*.json") if not path.stem.endswith("-libvirt")]
    for family in families:
        source = json.loads((fixtures / f"{family}.json").read_text())
        recorded = {name: record(steps, source["documents"]) for name, steps in source["scenarios"].items()}
        (fixtures / f"{family}-libvirt.json").write_text(json.dumps(recorded, indent=1, ensure_ascii=False) + "\n")


main()
