using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Assessment.Allergies;

/// <summary>Writes down whether the client has naloxone.</summary>
[Requires(CarePermissions.WriteAllergies)]
internal sealed class RecordNaloxone(FootbridgeDb db, CallContext call, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<RecordNaloxone.Input, Done>
{
    public sealed record Input(ClientId Client, bool InHand, DateOnly On) : IAboutClient;

    public Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.On > calendar.Today)
        {
            return Task.FromResult<Outcome<Done>>(Problem.Invalid("core.date-in-future", nameof(Input.On)));
        }

        db.Add(
            new NaloxoneInHand
            {
                Id = Ids.NewGuid(clock),
                Client = input.Client,
                InHand = input.InHand,
                On = input.On,
                RecordedAt = clock.GetUtcNow(),
                RecordedBy = call.Caller.User ?? default,
            }
        );
        return Task.FromResult<Outcome<Done>>(Done.Value);
    }
}
