#!/usr/bin/env python3
"""Asks libvirt's own test driver what the scenarios in test/fixtures/scenarios.json lead to, and writes its answers
beside them. For developers who have libvirt's Python bindings; the tests read only what was recorded."""

import json
import pathlib
import libvirt

fixtures = pathlib.Path(__file__).parent.parent / "test" / "fixtures"
states = ["NOSTATE", "RUNNING", "BLOCKED", "PAUSED", "SHUTDOWN", "SHUTOFF", "CRASHED", "PMSUSPENDED"]
events = ["DEFINED", "UNDEFINED", "STARTED", "SUSPENDED", "RESUMED", "STOPPED", "SHUTDOWN", "PMSUSPENDED", "CRASHED"]
filters = {
    "active": "ACTIVE", "inactive": "INACTIVE", "persistent": "PERSISTENT", "transient": "TRANSIENT",
    "running": "RUNNING", "paused": "PAUSED", "shutoff": "SHUTOFF", "otherState": "OTHER",
    "managedSave": "MANAGEDSAVE", "noManagedSave": "NO_MANAGEDSAVE", "autostart": "AUTOSTART",
    "noAutostart": "NO_AUTOSTART", "hasSnapshot": "HAS_SNAPSHOT", "noSnapshot": "NO_SNAPSHOT",
    "hasCheckpoint": "HAS_CHECKPOINT", "noCheckpoint": "NO_CHECKPOINT",
}


def kebab(name):
    return name.lower().replace("_", "-")


def name_of(prefix, value):
    """The member of an enumeration of libvirt's that has this value, as guestwork spells it."""
    for name, number in sorted(vars(libvirt).items()):
        if name.startswith(prefix) and number == value:
            return kebab(name[len(prefix):])
    return "unknown"


def describe(domain):
    return {"name": domain.name(), "uuid": domain.UUIDString(), "id": domain.ID()}


def state(domain):
    number, reason = domain.state()
    return {"state": kebab(states[number]), "reason": name_of(f"VIR_DOMAIN_{states[number]}_", reason)}


def info(domain):
    number, most, memory, cpus, _ = domain.info()
    return {"state": kebab(states[number]), "maxMemory": most, "memory": memory, "vcpus": cpus}


def node_info(connection):
    keys = ["model", "memory", "cpus", "mhz", "nodes", "sockets", "cores", "threads"]
    answer = dict(zip(keys, connection.getInfo()))
    return {**answer, "memory": answer["memory"] * 1024}


def xml_flags(words):
    return sum({"inactive": libvirt.VIR_DOMAIN_XML_INACTIVE, "secure": libvirt.VIR_DOMAIN_XML_SECURE}[w] for w in words)


def list_flags(words):
    return sum(getattr(libvirt, f"VIR_CONNECT_LIST_DOMAINS_{filters[word]}") for word in words)


connection_calls = {
    "getType": lambda c: c.getType(),
    "getVersion": lambda c: c.getVersion(),
    "isAlive": lambda c: bool(c.isAlive()),
    "isEncrypted": lambda c: bool(c.isEncrypted()),
    "isSecure": lambda c: bool(c.isSecure()),
    "getNodeInfo": node_info,
    "list": lambda c, *words: sorted(d.name() for d in c.listAllDomains(list_flags(words))),
    "lookupByName": lambda c, name: c.lookupByName(name),
    "lookupById": lambda c, number: c.lookupByID(int(number)),
    "lookupByUuid": lambda c, uuid: c.lookupByUUIDString(uuid),
    "define": lambda c, xml: c.defineXMLFlags(xml, 0),
    "createXml": lambda c, xml: c.createXML(xml, 0),
}

domain_calls = {
    "describe": lambda d: describe(d.connect().lookupByUUIDString(d.UUIDString())),
    "getState": state,
    "getInfo": info,
    "getMaxMemory": lambda d: d.maxMemory(),
    "getOsType": lambda d: d.OSType(),
    "isActive": lambda d: bool(d.isActive()),
    "isPersistent": lambda d: bool(d.isPersistent()),
    "isUpdated": lambda d: bool(d.isUpdated()),
    "getAutostart": lambda d: bool(d.autostart()),
    "setAutostart": lambda d: d.setAutostart(1),
    "hasManagedSave": lambda d: bool(d.hasManagedSaveImage()),
    "getXml": lambda d, *words: d.XMLDesc(xml_flags(words)),
    "create": lambda d: d.createWithFlags(0),
    "suspend": lambda d: d.suspend(),
    "resume": lambda d: d.resume(),
    "shutdown": lambda d: d.shutdownFlags(0),
    "reboot": lambda d: d.reboot(0),
    "reset": lambda d: d.reset(0),
    "destroy": lambda d: d.destroyFlags(0),
    "undefine": lambda d: d.undefineFlags(0),
    "rename": lambda d, name: d.rename(name, 0),
}


def perform(step, connection, domains, documents):
    variable, _, call = step.rpartition(" = ")
    target, *words = call.split(" ")
    words = [documents[word[1:]] if word.startswith("@") else word for word in words]
    owner, _, method = target.rpartition(".")
    answer = domain_calls[method](domains[owner], *words) if owner else connection_calls[method](connection, *words)
    if isinstance(answer, libvirt.virDomain):
        if variable:
            domains[variable] = answer
        return describe(answer)
    return None if isinstance(answer, int) and not isinstance(answer, bool) and method not in numbers else answer


numbers = {"getVersion", "getMaxMemory"}


def deliver():
    """Lets libvirt's event loop deliver what waits."""
    timer = libvirt.virEventAddTimeout(0, lambda *_: None, None)
    for _ in range(4):
        libvirt.virEventRunDefaultImpl()
    libvirt.virEventRemoveTimeout(timer)


def record(steps, documents):
    connection = libvirt.open("test:///default")
    domains, heard, answers = {}, [], []

    def hear(_connection, domain, event, detail, _opaque):
        name = events[event]
        heard.append(f"{domain.name()} {kebab(name)} {name_of(f'VIR_DOMAIN_EVENT_{name}_', detail)}")

    callback = connection.domainEventRegisterAny(None, libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE, hear, None)
    for step in steps:
        try:
            outcome = {"answer": perform(step, connection, domains, documents)}
        except libvirt.libvirtError as error:
            outcome = {"error": {
                "number": error.get_error_code(),
                "domain": error.get_error_domain(),
                "message": error.get_error_message(),
            }}
        deliver()
        answers.append({"step": step, **outcome, **({"events": heard[:]} if heard else {})})
        heard.clear()
    connection.domainEventDeregisterAny(callback)
    connection.close()
    return answers


def main():
    libvirt.registerErrorHandler(lambda *_: None, None)
    libvirt.virEventRegisterDefaultImpl()
    source = json.loads((fixtures / "scenarios.json").read_text())
    recorded = {name: record(steps, source["documents"]) for name, steps in source["scenarios"].items()}
    (fixtures / "libvirt-answers.json").write_text(json.dumps(recorded, indent=1, ensure_ascii=False) + "\n")
    for name, flags in {"default": 0, "default-inactive": libvirt.VIR_DOMAIN_XML_INACTIVE}.items():
        connection = libvirt.open("test:///default")
        (fixtures / f"{name}.xml").write_text(connection.lookupByName("test").XMLDesc(flags))
        connection.close()


main()
