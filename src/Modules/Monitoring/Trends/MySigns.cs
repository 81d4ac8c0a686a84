using Footbridge.Contracts.Recovery;
using Footbridge.Kernel;

namespace Footbridge.Monitoring.Trends;

/// <summary>A client's own warning signs, which the check-in asks for.</summary>
[Requires(MonitoringPermissions.ReadOwn)]
internal sealed class MySigns(IWarningSigns signs) : IQuery<MySigns.Input, IReadOnlyList<string>>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<IReadOnlyList<string>>> HandleAsync(Input input, CancellationToken ct) =>
        Outcome<IReadOnlyList<string>>.Of(await signs.OfAsync(input.Client, ct));
}
