using Footbridge.Contracts.Monitoring;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Monitoring.CheckIns;

/// <summary>Takes a client's own check-in. Sent twice with the same key, as a phone on a bad line does, it counts once.</summary>
[Requires(MonitoringPermissions.CheckIn)]
internal sealed class SubmitCheckIn(
    FootbridgeDb db,
    ProgramCalendar calendar,
    TimeProvider clock,
    CallContext call,
    IEvents events
) : ICommand<SubmitCheckIn.Input, SubmitCheckIn.Receipt>
{
    /// <summary>A check-in as it comes from the client.</summary>
    /// <param name="Client">Whose it is.</param>
    /// <param name="At">When it was answered, by the device's clock.</param>
    /// <param name="Answers">What was said.</param>
    public sealed record Input(ClientId Client, DateTimeOffset? At, CheckInAnswers Answers) : IAboutClient;

    /// <summary>That it was taken.</summary>
    /// <param name="CheckIn">The check-in.</param>
    /// <param name="OfferHelp">Whether help should be offered at once.</param>
    public sealed record Receipt(Guid CheckIn, bool OfferHelp);

    public async Task<Outcome<Receipt>> HandleAsync(Input input, CancellationToken ct)
    {
        // Nobody answers for somebody else, the program itself neither: staff record what they were told as their own.
        if (call.Caller.Client != input.Client)
        {
            return Problem.Forbidden();
        }

        var received = CheckIn.Receive(
            input.Client,
            input.At,
            input.Answers,
            CheckInSource.Client,
            recordedBy: null,
            calendar,
            clock
        );
        if (received.Failed(out var problem, out var checkIn))
        {
            return problem;
        }

        db.Add(checkIn);
        var told = await events.RaiseAsync(new CheckInReceived(checkIn.Summary()), ct);
        return told.Match<Outcome<Receipt>>(_ => new Receipt(checkIn.Id.Value, input.Answers.CallsForHelp), refusal => refusal);
    }
}
