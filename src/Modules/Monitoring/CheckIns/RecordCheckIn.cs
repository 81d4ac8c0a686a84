using Footbridge.Contracts.Monitoring;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Monitoring.CheckIns;

/// <summary>Writes down a check-in that a client gives by phone.</summary>
[Requires(MonitoringPermissions.Record)]
internal sealed class RecordCheckIn(
    FootbridgeDb db,
    ProgramCalendar calendar,
    TimeProvider clock,
    CallContext call,
    IEvents events
) : ICommand<RecordCheckIn.Input, Done>
{
    public sealed record Input(ClientId Client, CheckInAnswers Answers) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var received = CheckIn.Receive(
            input.Client,
            at: null,
            input.Answers,
            CheckInSource.Staff,
            call.Caller.User,
            calendar,
            clock
        );
        if (received.Failed(out var problem, out var checkIn))
        {
            return problem;
        }

        db.Add(checkIn);
        return await events.RaiseAsync(new CheckInReceived(checkIn.Summary()), ct);
    }
}
