using System.Globalization;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>The questions behind a link. Looking uses nothing up: programs that fetch links ahead must not burn them.</summary>
[OpenToAll("Whoever answers questions by a link is not signed in; the link is the proof.")]
internal sealed class LookAtMeasure(FootbridgeDb db, IPrograms programs, ProgramCalendar calendar)
    : IQuery<LookAtMeasure.Input, LookAtMeasure.View>
{
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(30);

    public sealed record Input(string Key);

    /// <summary>What a link shows.</summary>
    /// <param name="Sheet">The questions; null when the link opens nothing any more.</param>
    /// <param name="Answered">They were answered already.</param>
    /// <param name="Urgent">They were answered a short while ago, and an answer could not wait: help is offered.</param>
    /// <param name="Phone">Phone number of the program.</param>
    /// <param name="AfterHoursPhone">Who answers when the program is closed; may be empty.</param>
    /// <param name="Clients">Whose questions they are, for the audit line.</param>
    public sealed record View(
        MeasureSheet? Sheet,
        bool Answered,
        bool Urgent,
        string Phone,
        string AfterHoursPhone,
        IReadOnlyCollection<ClientId> Clients
    ) : IAboutClients;

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var program = await programs.CurrentAsync(ct);
        var hash = SecretToken.HashOf(input.Key);
        var request = await db.Set<MeasureRequest>().SingleOrDefaultAsync(r => r.KeyHash == hash, ct);
        var sheet =
            request?.IsOpen(calendar.Now) == true && MeasureSet.Find(request.Instrument) is { } instrument
                ? MeasureSheet.Of(instrument, request.Answers(), CultureInfo.CurrentUICulture)
                : null;
        return new View(
            sheet,
            request?.State == RequestState.Answered,
            request is not null && await IsUrgentAsync(request, ct),
            program.Phone,
            program.AfterHoursPhone,
            request is null ? [] : [request.Client]
        );
    }

    // Who opens an old link again, on whatever phone, learns nothing of what was answered.
    private async Task<bool> IsUrgentAsync(MeasureRequest request, CancellationToken ct)
    {
        var since = calendar.Now - Shown;
        var alerts = await db.Set<MeasureResult>()
            .Where(r => r.Request == request.Id && r.At >= since)
            .Select(r => r.Alerts)
            .SingleOrDefaultAsync(ct);
        return alerts is not null
            && MeasureSet.Find(request.Instrument) is { } instrument
            && instrument.Alerts.Any(a => a.Urgency != Urgency.Review && alerts.Contains(a.Id));
    }
}
