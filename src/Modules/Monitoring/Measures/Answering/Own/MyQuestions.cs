using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>How many sets of questions wait for a client.</summary>
[Requires(MonitoringPermissions.ReadOwn)]
internal sealed class MyQuestions(FootbridgeDb db, ProgramCalendar calendar) : IQuery<MyQuestions.Input, MyQuestions.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(int Waiting);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct) =>
        new View(await db.Set<MeasureRequest>().ForSelf(input.Client, calendar.Today).CountAsync(ct));
}
