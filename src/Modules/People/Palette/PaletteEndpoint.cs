using Microsoft.AspNetCore.Routing;

namespace Footbridge.People.Palette;

internal static class PaletteEndpoint
{
    public static void MapPalette(this IEndpointRouteBuilder endpoints) => _ = endpoints;
}
