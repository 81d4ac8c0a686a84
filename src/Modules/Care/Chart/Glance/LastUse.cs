using Footbridge.Contracts.Care;
using Footbridge.Kernel;

namespace Footbridge.Care.Chart;

/// <summary>The last use that the record knows of: from check-ins, from what a person told, from tests.</summary>
[Requires(CarePermissions.ReadChart)]
internal sealed class LastUse(IEnumerable<IUseReports> reports, CallContext call) : IQuery<LastUse.Input, LastUse.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What is known.</summary>
    /// <param name="MayKnow">Whether the caller may read anything that would tell.</param>
    /// <param name="Latest">The latest report, or null.</param>
    public sealed record View(bool MayKnow, UseReport? Latest);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var readable = reports.Where(r => call.Caller.Holds(r.Permission)).ToList();
        UseReport? latest = null;
        foreach (var part in readable)
        {
            if (await part.LatestAsync(input.Client, ct) is { } report && (latest is null || report.On > latest.On))
            {
                latest = report;
            }
        }

        return new View(readable.Count > 0, latest);
    }
}
