using System.Globalization;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>The questions of a request, for a member of staff who asks them or rates.</summary>
[Requires(MonitoringPermissions.AskMeasures)]
internal sealed class InterviewSheet(FootbridgeDb db, IClients clients) : IQuery<InterviewSheet.Input, InterviewSheet.View>
{
    public sealed record Input(ClientId Client, Guid Request) : IAboutClient;

    /// <summary>What is asked.</summary>
    /// <param name="Name">The client's name.</param>
    /// <param name="Sheet">The questions.</param>
    /// <param name="Notes">What whoever uses it should know.</param>
    /// <param name="Sources">Where items and scoring come from.</param>
    public sealed record View(string Name, MeasureSheet Sheet, IReadOnlyList<string> Notes, IReadOnlyList<string> Sources);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var request = await db.Set<MeasureRequest>()
            .SingleOrDefaultAsync(r => r.Id == input.Request && r.Client == input.Client, ct);
        if (request is null || MeasureSet.Find(request.Instrument) is not { } instrument)
        {
            return Problem.NotFound("core.not-found");
        }

        if (request.State != RequestState.Waiting)
        {
            return Problem.Conflict("monitoring.measure.over");
        }

        var person = await clients.FindAsync(input.Client, ct);
        return new View(
            person?.DisplayName ?? "",
            MeasureSheet.Of(instrument, request.Answers(), CultureInfo.CurrentUICulture),
            instrument.Notes,
            instrument.Sources
        );
    }
}
