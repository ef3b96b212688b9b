"""Calls libvirt's own test driver on a host with many guests.

The arguments are a file with the document of a guest, in which NUMBER stands for its number, and how many guests there are.
Each line of the input is a call and how often to make it; the answer is the milliseconds that it took.
"""

import sys
import time

import libvirt

template = open(sys.argv[1], encoding="utf-8").read()
guests = int(sys.argv[2])
connection = libvirt.open("test:///default")


def number(index):
    return str(index).zfill(12)


def document(index):
    return template.replace("NUMBER", number(index))


def spread(calls):
    """The guests of so many calls, from all over the host."""
    return [call * guests // calls for call in range(calls)]


def list_all(calls):
    for _ in range(calls):
        connection.listAllDomains(0)


def lookup(names):
    for name in names:
        connection.lookupByName(name)


def info(domains):
    for domain in domains:
        domain.info()


def xml(domains):
    for domain in domains:
        domain.XMLDesc(0)


def define(documents):
    for each in documents:
        connection.defineXML(each)


def domains_of(calls):
    return [connection.lookupByName("guest-" + number(index)) for index in spread(calls)]


prepare = {
    "list": lambda calls: (list_all, calls),
    "lookup": lambda calls: (lookup, ["guest-" + number(index) for index in spread(calls)]),
    "info": lambda calls: (info, domains_of(calls)),
    "xml": lambda calls: (xml, domains_of(calls)),
    "define": lambda calls: (define, [document(guests + call) for call in range(calls)]),
}


def forget_new(calls):
    for call in range(calls):
        connection.lookupByName("guest-" + number(guests + call)).undefine()


define([document(index) for index in range(guests)])
for line in sys.stdin:
    name, calls = line.split()
    action, argument = prepare[name](int(calls))
    begin = time.perf_counter()
    action(argument)
    print((time.perf_counter() - begin) * 1000, flush=True)
    if name == "define":
        forget_new(int(calls))
