package main

import (
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// requireSession refuses to show properties to whom is not logged in, as a real host does; the simulator itself lets
// them see many. Everybody may ask the SessionManager who they are.
func requireSession(ctx *simulator.Context, method *simulator.Method) (mo.Reference, types.BaseMethodFault) {
	if ctx.Session != nil {
		return nil, nil
	}
	var specs []types.PropertyFilterSpec
	switch body := method.Body.(type) {
	case *types.RetrieveProperties:
		specs = body.SpecSet
	case *types.RetrievePropertiesEx:
		specs = body.SpecSet
	}
	for _, spec := range specs {
		for _, object := range spec.ObjectSet {
			if object.Obj.Type != "SessionManager" {
				return nil, &types.NotAuthenticated{
					NoPermission: types.NoPermission{Object: &object.Obj, PrivilegeId: "System.View"},
				}
			}
		}
	}
	return nil, nil
}
