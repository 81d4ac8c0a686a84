using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Screens;

/// <summary>Sends what a first test found to the second, exact one.</summary>
[Requires(MonitoringPermissions.RecordScreens)]
internal sealed class SendToConfirmation(FootbridgeDb db, ProgramCalendar calendar) : ICommand<SendToConfirmation.Input, Done>
{
    /// <summary>What is sent.</summary>
    /// <param name="Client">Whose screen it is.</param>
    /// <param name="Screen">The screen.</param>
    /// <param name="Version">The version the form was made from.</param>
    /// <param name="Substances">Codes of the substances.</param>
    public sealed record Input(ClientId Client, Guid Screen, int Version, IReadOnlyList<string> Substances) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = DrugScreenId.From(input.Screen);
        var screen = await db.Set<DrugScreen>()
            .Include(s => s.Results)
            .SingleOrDefaultAsync(s => s.Id == id && s.Client == input.Client, ct);
        if (screen is null)
        {
            return Problem.NotFound("core.not-found");
        }

        db.Entry(screen).State = EntityState.Modified;
        db.Expect(screen, input.Version);
        return screen.SendToConfirmation([.. input.Substances.Distinct(StringComparer.Ordinal)], calendar.Today);
    }
}
