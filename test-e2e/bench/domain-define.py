"""Defines a domain and gets its XML in libvirt's own test driver, as often as each line of the input says.

Answers each line with the milliseconds that it took.
"""

import sys
import time

import libvirt

document = open(sys.argv[1], encoding="utf-8").read()
connection = libvirt.open("test:///default")

for line in sys.stdin:
    begin = time.perf_counter()
    for _ in range(int(line)):
        connection.defineXML(document).XMLDesc(0)
    print((time.perf_counter() - begin) * 1000, flush=True)
