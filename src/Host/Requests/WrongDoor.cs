using System.Reflection;
using Footbridge.Kernel;
using Footbridge.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Footbridge.Host.Requests;

/// <summary>Leads people who come in by the staff door, but are not staff, to their own pages, and the other way round.</summary>
internal sealed class WrongDoor(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http, CallContext call)
    {
        var layout = http.GetEndpoint()
            ?.Metadata.GetMetadata<ComponentTypeMetadata>()
            ?.Type.GetCustomAttribute<LayoutAttribute>()
            ?.LayoutType;
        var kind = call.Caller.Kind;
        if (layout == typeof(StaffLayout) && kind is CallerKind.Client or CallerKind.Family)
        {
            http.Response.Redirect("/me");
            return Task.CompletedTask;
        }

        if (layout == typeof(ClientLayout) && kind is CallerKind.Staff)
        {
            http.Response.Redirect("/today");
            return Task.CompletedTask;
        }

        return next(http);
    }
}
