package main

import "flag"

// options says what the simulator is and what is in its inventory.
type options struct {
	vcenter             bool
	listen              string
	user, password      string
	machines            int
	physicalNics        int
	switches            int
	distributedSwitches int
}

func parseOptions() options {
	var o options
	flag.BoolVar(&o.vcenter, "vcenter", false, "be a vCenter, and not an ESX host")
	flag.StringVar(&o.listen, "listen", "127.0.0.1:0", "address of the vSphere API")
	flag.StringVar(&o.user, "user", "root", "the only user")
	flag.StringVar(&o.password, "password", "password", "the user's password")
	flag.IntVar(&o.machines, "machines", 2, "virtual machines on the first host, all running, on the port group VM Network")
	flag.IntVar(&o.physicalNics, "physical-nics", 4, "physical NICs of each host; the first one belongs to vSwitch0")
	flag.IntVar(&o.switches, "switches", 0, "virtual switches beside vSwitch0, each with two port groups")
	flag.IntVar(&o.distributedSwitches, "distributed-switches", 1, "distributed switches of the vCenter, each with two port groups")
	flag.Parse()
	return o
}
