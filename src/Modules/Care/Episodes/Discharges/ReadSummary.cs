using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Discharges;

/// <summary>The summary of a stay that has ended: composed from the record while it is a draft, as it was signed afterwards. Lines from
/// parts of the record that the caller may not read are left out of both.</summary>
[Requires(CarePermissions.ReadSummary)]
internal sealed class ReadSummary(
    FootbridgeDb db,
    IClients clients,
    SummaryComposer composer,
    CallContext call,
    ProgramCalendar calendar
) : IQuery<ReadSummary.Input, ReadSummary.View>
{
    /// <summary>Whose, and of which stay; the latest that ended without one.</summary>
    public sealed record Input(ClientId Client, Guid? Stay) : IAboutClient;

    /// <summary>What the page shows.</summary>
    /// <param name="Name">The client's name.</param>
    /// <param name="Stay">The stay; null when none has ended.</param>
    /// <param name="AdmittedOn">First day.</param>
    /// <param name="DischargedOn">Last day.</param>
    /// <param name="Version">Version of the draft; zero when none was begun.</param>
    /// <param name="Lines">The lines.</param>
    /// <param name="Words">The clinician's words.</param>
    /// <param name="SignedBy">Who signed it; null while a draft.</param>
    /// <param name="SignedAt">When.</param>
    /// <param name="Hash">Hash of what was signed.</param>
    /// <param name="IsIntact">Whether it is still what was signed.</param>
    /// <param name="Others">Other stays that ended.</param>
    public sealed record View(
        string Name,
        Guid? Stay,
        DateOnly? AdmittedOn,
        DateOnly? DischargedOn,
        int Version,
        IReadOnlyList<SummaryLine> Lines,
        SummaryWords Words,
        string? SignedBy,
        DateTimeOffset? SignedAt,
        string Hash,
        bool IsIntact,
        IReadOnlyList<Other> Others
    )
    {
        /// <summary>Whether lines that were signed are left out here.</summary>
        public bool LeavesOut { get; init; }
    }

    public sealed record Other(Guid Stay, DateOnly AdmittedOn, DateOnly DischargedOn);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var ended = await db.Set<Episode>()
            .AsNoTracking()
            .Where(e => e.Client == input.Client && e.DischargedOn != null)
            .OrderByDescending(e => e.AdmittedOn)
            .ToListAsync(ct);
        var stay = input.Stay is { } wanted ? ended.Find(e => e.Id.Value == wanted) : ended.FirstOrDefault();
        if (stay is null)
        {
            return input.Stay is null
                ? new View(client.DisplayName, null, null, null, 0, [], new("", "", ""), null, null, "", true, [])
                : Problem.NotFound("core.not-found");
        }

        var summary = await db.Set<DischargeSummary>().AsNoTracking().SingleOrDefaultAsync(s => s.Episode == stay.Id, ct);
        var signed = summary?.Content;
        var lines = signed?.Lines.Where(l => l.IsFor(call.Caller)).ToList();
        return new View(
            client.DisplayName,
            stay.Id.Value,
            stay.AdmittedOn,
            stay.DischargedOn,
            summary?.Version ?? 0,
            lines ?? await composer.OfAsync(stay, calendar.Today, ct),
            signed?.Words ?? summary?.Words ?? new("", "", ""),
            signed is null ? null : PrintedName.Of(signed.SignedBy, signed.Credential),
            summary?.SignedAt,
            summary?.Hash ?? "",
            summary?.IsIntact ?? true,
            [.. ended.Where(e => e.Id != stay.Id).Select(e => new Other(e.Id.Value, e.AdmittedOn, e.DischargedOn!.Value))]
        )
        {
            LeavesOut = lines?.Count < signed?.Lines.Count,
        };
    }
}
