#!/usr/bin/env python3
"""Asks libvirt's own test driver what CPUs have in common, and writes its answers to test/fixtures/cpu-baseline.json: for the
CPUs in test/fixtures/cpu-documents.json, and for CPUs by chance. For developers who have libvirt's Python bindings; the tests
read only what was recorded."""

import json
import pathlib
import random
import re
import libvirt

fixtures = pathlib.Path(__file__).parent.parent / "test" / "fixtures"
table = (fixtures.parent.parent / "src" / "cpu" / "models.gen.ts").read_text()
models = re.findall(r"name: '([^']+)'(?:, vendor: '(\w+)')?, features", table)
features = re.findall(r"'([^']+)'", table.partition("x86Features")[2].partition("]\n")[0])


def cpu(model, vendor, named):
    maker = f"<vendor>{vendor}</vendor>" if vendor else ""
    return f"<cpu><arch>x86_64</arch><model>{model}</model>{maker}{''.join(f'<feature name={chr(39)}{n}{chr(39)}/>' for n in named)}</cpu>"


def by_chance():
    family = random.choice(["Intel", "AMD"])
    mostly = [each for each in models if each[1] in (family, "")]
    found = []
    for _ in range(random.choice([1, 2, 2, 2, 3])):
        model, vendor = random.choice(mostly if random.random() < 0.9 else models)
        found.append(cpu(model, random.choice(["", vendor]), random.sample(features, random.choice([0, 0, 1, 3, 12]))))
    return found


def ask(connection, cpus, expand):
    try:
        return {"answer": connection.baselineCPU(cpus, int(expand))}
    except libvirt.libvirtError as error:
        return {"error": {"number": error.get_error_code(), "domain": error.get_error_domain(), "message": error.get_error_message()}}


def main():
    libvirt.registerErrorHandler(lambda *_: None, None)
    connection = libvirt.open("test:///default")
    random.seed(9)
    chosen = json.loads((fixtures / "cpu-documents.json").read_text())
    cases = [{"cpus": cpus, "expand": expand} for cpus in chosen for expand in (False, True)]
    cases += [{"cpus": by_chance(), "expand": place % 5 == 0} for place in range(150)]
    recorded = [{**case, **ask(connection, **case)} for case in cases]
    (fixtures / "cpu-baseline.json").write_text(json.dumps(recorded, indent=1) + "\n")


main()
