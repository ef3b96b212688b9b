"""Defines documents, one JSON string a line, in libvirt's own test driver.

Answers each with a line: nothing where it is accepted, else the name of the error's code.
"""

import json
import sys

import libvirt

libvirt.registerErrorHandler(lambda *_: None, None)
levels = ("VIR_ERR_NONE", "VIR_ERR_WARNING", "VIR_ERR_ERROR")
codes = {
    value: name.removeprefix("VIR_ERR_")
    for name, value in vars(libvirt).items()
    if name.startswith("VIR_ERR_") and name not in levels
}
connection = libvirt.open("test:///default")


def judge(xml):
    try:
        connection.defineXML(xml).undefine()
        return ""
    except libvirt.libvirtError as error:
        return codes[error.get_error_code()]


for line in sys.stdin:
    print(judge(json.loads(line)), flush=True)
