using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Lapses;

/// <summary>What a client told of returns to use, for the team, newest first.</summary>
[Requires(RecoveryPermissions.Read)]
internal sealed class LapsesOf(FootbridgeDb db) : IQuery<LapsesOf.Input, IReadOnlyList<LapsesOf.Entry>>
{
    private const int Most = 5;

    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record Entry(DateTimeOffset At, LapseAnswers Answers);

    public async Task<Outcome<IReadOnlyList<Entry>>> HandleAsync(Input input, CancellationToken ct) =>
        Outcome<IReadOnlyList<Entry>>.Of(
            await db.Set<LapseReport>()
                .Where(r => r.Client == input.Client)
                .OrderByDescending(r => r.At)
                .Take(Most)
                .Select(r => new Entry(
                    r.At,
                    new()
                    {
                        UsedOn = r.UsedOn,
                        Substances = r.Substances,
                        Safety = r.Safety,
                        MayBeOpioid = r.MayBeOpioid,
                        WantsCall = r.WantsCall,
                        Note = r.Note,
                    }
                ))
                .ToListAsync(ct)
        );
}
