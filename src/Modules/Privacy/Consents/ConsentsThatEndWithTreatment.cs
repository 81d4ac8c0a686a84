using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents;

/// <summary>Notes the end of treatment at the consents that end with it (42 CFR 2.31(a)(7)).</summary>
internal sealed class ConsentsThatEndWithTreatment(FootbridgeDb db) : IHear<EpisodeClosed>
{
    public async Task<Outcome<Done>> HearAsync(EpisodeClosed happened, CancellationToken ct)
    {
        var signed = await db.Set<Consent>()
            .Where(c => c.Client == happened.Client && c.Decision == ConsentDecision.Signed && c.RevokedOn == null)
            .ToListAsync(ct);
        foreach (var consent in signed)
        {
            consent.EventCame(Vocabulary.EndOfTreatment, happened.On);
        }

        return Done.Value;
    }
}
