using Footbridge.Contracts.Care;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Screens;

/// <summary>Adds the laboratory's answers, or what the client says, to a drug screen.</summary>
[Requires(MonitoringPermissions.RecordScreens)]
internal sealed class CompleteScreen(
    FootbridgeDb db,
    ProgramCalendar calendar,
    TimeProvider clock,
    CallContext call,
    IClinicalPicture picture,
    ISignals signals
) : ICommand<CompleteScreen.Input, Done>
{
    /// <summary>What is added.</summary>
    /// <param name="Client">Whose screen it is.</param>
    /// <param name="Screen">The screen.</param>
    /// <param name="Version">The version the form was made from.</param>
    /// <param name="Findings">What was found, by substance code.</param>
    /// <param name="Amounts">How much, by substance code, where a number was reported; in the unit of its cutoff.</param>
    /// <param name="Explanation">What the client says; what stood there stays when empty.</param>
    public sealed record Input(
        ClientId Client,
        Guid Screen,
        int Version,
        IReadOnlyDictionary<string, Finding> Findings,
        IReadOnlyDictionary<string, decimal> Amounts,
        string? Explanation
    ) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = DrugScreenId.From(input.Screen);
        var screen = await db.Set<DrugScreen>()
            .Include(s => s.Results)
            .Include(s => s.Readings)
            .SingleOrDefaultAsync(s => s.Id == id && s.Client == input.Client, ct);
        if (screen is null)
        {
            return Problem.NotFound("core.not-found");
        }

        var before = ScreenStanding.Of(screen);
        var medicines = await MedicineList.OfAsync(picture, input.Client, ct);
        // Results are rows of their own: without this the version would not move when only they change.
        db.Entry(screen).State = EntityState.Modified;
        db.Expect(screen, input.Version);
        var context = new AnswerContext(
            calendar.Now,
            call.Caller.User,
            medicines.On(screen.CollectedOn),
            () => Ids.NewGuid(clock)
        );
        if (screen.Complete(input.Findings, input.Amounts, input.Explanation, context).Failed(out var problem, out _))
        {
            return problem;
        }

        await signals.RaiseAsync(ScreenSignal.Of(screen, before, calendar.Now), ct);

        return Done.Value;
    }
}
