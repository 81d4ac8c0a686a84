using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>Opens questions on the tablet with the code that staff read out. A code opens them once.</summary>
[OpenToAll("Whoever answers questions on the tablet is not signed in; the code is the proof.")]
internal sealed class StartByCode(FootbridgeDb db, ProgramCalendar calendar) : ICommand<StartByCode.Input, StartByCode.Receipt>
{
    public sealed record Input(string Code);

    /// <summary>What the code opens.</summary>
    /// <param name="Key">Key of the questions.</param>
    /// <param name="Clients">Whose questions they are, for the audit line.</param>
    public sealed record Receipt(string Key, IReadOnlyCollection<ClientId> Clients) : IAboutClients;

    public async Task<Outcome<Receipt>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = calendar.Now;
        var hash = SecretToken.HashOf(KioskCode.Tidy(input.Code));
        var request = await db.Set<MeasureRequest>().AsTracking().SingleOrDefaultAsync(r => r.CodeHash == hash, ct);
        if (request is not { State: RequestState.Waiting } || now >= request.CodeUntil)
        {
            return Problem.Invalid("monitoring.measure.code-wrong", nameof(input.Code), $"{KioskCode.Minutes}");
        }

        request.UseCode();
        return new Receipt(request.NewKey(now), [request.Client]);
    }
}
