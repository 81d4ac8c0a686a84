using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Discharges;

/// <summary>Saves the clinician's words of a summary, and signs it when asked to: then it holds every line as it is now.</summary>
[Requires(CarePermissions.Discharge)]
internal sealed class WriteSummary(
    FootbridgeDb db,
    CallContext call,
    IStaff staff,
    SummaryComposer composer,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<WriteSummary.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Stay, int Version, SummaryWords Words, bool Sign) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = EpisodeId.From(input.Stay);
        var stay = await db.Set<Episode>()
            .AsNoTracking()
            .SingleOrDefaultAsync(e => e.Id == id && e.Client == input.Client && e.DischargedOn != null, ct);
        if (stay is null)
        {
            return Problem.NotFound("core.not-found");
        }

        var summary = await db.Set<DischargeSummary>().SingleOrDefaultAsync(s => s.Episode == id, ct);
        if (summary is null)
        {
            summary = new()
            {
                Id = Ids.New<DischargeSummaryId>(clock),
                Client = input.Client,
                Episode = id,
            };
            db.Add(summary);
        }
        else
        {
            db.Expect(summary, input.Version);
        }

        var written = summary.Write(input.Words);
        return written.Problem is not null || !input.Sign ? written : await SignAsync(summary, stay, ct);
    }

    private async Task<Outcome<Done>> SignAsync(DischargeSummary summary, Episode stay, CancellationToken ct)
    {
        if (call.Caller.User is not { } me || await staff.FindAsync(me, ct) is not { } signer)
        {
            return Problem.Rule("care.summary.no-signer");
        }

        var lines = await composer.OfAsync(stay, calendar.Today, ct);
        return summary.Sign(lines, me, signer.DisplayName, signer.Credential, clock.GetUtcNow());
    }
}
