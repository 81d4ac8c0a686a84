using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Monitoring.Orders;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Screens;

/// <summary>Writes a drug screen down.</summary>
[Requires(MonitoringPermissions.RecordScreens)]
internal sealed class RecordScreen(
    FootbridgeDb db,
    ProgramCalendar calendar,
    TimeProvider clock,
    CallContext call,
    IClinicalPicture picture,
    IStaff staff,
    ISignals signals
) : ICommand<RecordScreen.Input, Done>
{
    /// <summary>What was collected.</summary>
    /// <param name="Client">Whose.</param>
    /// <param name="Details">What, how, and what was found.</param>
    /// <param name="Order">The request it answers, if there was one.</param>
    public sealed record Input(ClientId Client, ScreenDetails Details, Guid? Order = null) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (
            input.Details.ObservedApprovedBy is { } approver
            && !(await staff.FindAsync(approver, ct) is { } person && Watching.MayApprove(person, call.Caller.User))
        )
        {
            return Problem.Invalid("monitoring.screen.observed-approver", nameof(ScreenDetails.ObservedApprovedBy));
        }

        var order = await OrderAsync(input, ct);
        if (input.Order is not null && order is null)
        {
            return Problem.NotFound("monitoring.order.not-found");
        }

        var medicines = await MedicineList.OfAsync(picture, input.Client, ct);
        var recorded = DrugScreen.Record(
            Ids.New<DrugScreenId>(clock),
            input.Client,
            input.Details,
            new(calendar.Now, call.Caller.User, medicines.On(input.Details.CollectedOn), () => Ids.NewGuid(clock)),
            calendar.Today,
            order?.Number
        );
        if (recorded.Failed(out var problem, out var screen))
        {
            return problem;
        }

        if (order?.Collect(screen.Id).Problem is { } refusal)
        {
            return refusal;
        }

        if (screen.Seal is not null && screen.CollectedOn == calendar.Today)
        {
            screen.Custody.AddRange([StepOf(screen, CustodyStep.Collected), StepOf(screen, CustodyStep.Sealed)]);
        }

        db.Add(screen);
        await signals.RaiseAsync(ScreenSignal.Of(screen, ScreenStanding.Nothing, calendar.Now), ct);

        return Done.Value;
    }

    private async Task<ScreenOrder?> OrderAsync(Input input, CancellationToken ct) =>
        input.Order is { } id
            ? await db.Set<ScreenOrder>().AsTracking().SingleOrDefaultAsync(o => o.Id == id && o.Client == input.Client, ct)
            : null;

    // A sample that goes to a laboratory was taken and sealed by whoever writes it down on the day.
    private SampleStep StepOf(DrugScreen screen, CustodyStep step) =>
        new()
        {
            Id = Ids.NewGuid(clock),
            Screen = screen.Id,
            Step = step,
            At = calendar.Now,
            RecordedBy = call.Caller.User,
            RecordedAt = calendar.Now,
        };
}
