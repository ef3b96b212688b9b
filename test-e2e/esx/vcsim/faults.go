package main

import (
	"fmt"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

func alreadyExists(name string) *soap.Fault {
	return simulator.Fault(
		fmt.Sprintf("The specified key, name, or identifier '%s' already exists.", name),
		&types.AlreadyExists{Name: name},
	)
}

func notFound() *soap.Fault {
	return simulator.Fault("The object or item referred to could not be found.", &types.NotFound{})
}

func invalid(property string) *soap.Fault {
	return simulator.Fault(
		"A specified parameter was not correct: "+property,
		&types.InvalidArgument{InvalidProperty: property},
	)
}

func inUse(kind, name string) *soap.Fault {
	return simulator.Fault(
		fmt.Sprintf("The resource '%s' is in use.", name),
		&types.ResourceInUse{Type: kind, Name: name},
	)
}

func limitExceeded(property string, limit int) *soap.Fault {
	n := int32(limit)
	return simulator.Fault(
		fmt.Sprintf("The operation would exceed the limit of %d for %s.", limit, property),
		&types.LimitExceeded{Property: property, Limit: &n},
	)
}

func notSupported() *soap.Fault {
	return simulator.Fault("The operation is not supported on the object.", &types.NotSupported{})
}
