using System.Reflection;
using Footbridge.Ui;

namespace Footbridge.Host.Components;

/// <summary>Where pages are found.</summary>
internal static class PageAssemblies
{
    public static Assembly[] All { get; } = [typeof(StaffLayout).Assembly, .. FootbridgeModules.All.Select(m => m.Assembly)];
}
