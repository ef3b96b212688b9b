#!/usr/bin/env python3
"""Asks libvirt's own test driver what hosts the files in test/fixtures/host-files.json describe, and writes its answers
beside them. For developers who have libvirt's Python bindings; the tests read only what was recorded."""

import json
import pathlib
import tempfile
import libvirt

fixtures = pathlib.Path(__file__).parent.parent / "test" / "fixtures"


def domain(each):
    snapshots = sorted([s.getName(), s.isCurrent()] for s in each.listAllSnapshots())
    return [each.name(), each.ID(), *each.state(), each.isPersistent(), each.hasManagedSaveImage(), snapshots]


def pool(each):
    volumes = sorted([v.name(), v.path(), v.key()] for v in each.listAllVolumes())
    return [each.name(), each.isActive(), each.isPersistent(), each.info(), volumes]


def describe(host):
    return {
        "info": host.getInfo()[2:] + [host.getInfo()[0]],
        "domains": sorted(map(domain, host.listAllDomains())),
        "networks": sorted([n.name(), n.isActive(), n.isPersistent()] for n in host.listAllNetworks()),
        "interfaces": sorted([i.name(), i.isActive()] for i in host.listAllInterfaces()),
        "pools": sorted(map(pool, host.listAllStoragePools())),
        "devices": sorted(d.name() for d in host.listAllDevices()),
    }


def record(files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            (pathlib.Path(folder) / name).write_text(text.replace("%FOLDER%", folder))
        try:
            return describe(libvirt.open(f"test://{folder}/node.xml"))
        except libvirt.libvirtError as error:
            return {"error": error.get_error_code()}


def main():
    libvirt.registerErrorHandler(lambda *_: None, None)
    cases = json.loads((fixtures / "host-files.json").read_text())
    answers = {name: record(files) for name, files in cases.items()}
    (fixtures / "host-files-libvirt.json").write_text(json.dumps(answers, indent=1, ensure_ascii=False) + "\n")


main()
