using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Reach.Seals;
using Footbridge.Privacy.Reach.Team;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Reach.Openings;

/// <summary>Opens a record that is out of the caller's reach: for somebody who steps in, or in a medical emergency (42 CFR 2.51;
/// 45 CFR 164.312(a)(2)(ii)). Whoever opens it knows whom they look for; nobody else is shown.</summary>
[Requires(PrivacyPermissions.OpenRecords)]
internal sealed class OpenRecord(FootbridgeDb db, IClients clients, CallContext call, TimeProvider clock)
    : ICommand<OpenRecord.Input, ClientId>
{
    public const int MinReason = 10;
    public const int MaxReason = 500;

    /// <summary>Whom, and why.</summary>
    /// <param name="GivenName">Given or preferred name, whole.</param>
    /// <param name="FamilyName">Family name, whole.</param>
    /// <param name="BornOn">Birthday.</param>
    /// <param name="Kind">Stepping in, or an emergency.</param>
    /// <param name="Reason">Why; of an emergency, its nature.</param>
    public sealed record Input(string GivenName, string FamilyName, DateOnly BornOn, OpeningKind Kind, string Reason);

    public async Task<Outcome<ClientId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Reason.Trim().Length is < MinReason or > MaxReason)
        {
            return Problem.Invalid("privacy.open.reason-needed", nameof(Input.Reason));
        }

        var client = await clients.ExactAsync(input.GivenName, input.FamilyName, input.BornOn, ct);
        // Stepping in does not open what is sealed, and does not tell that it is there.
        var isSealed = await db.Set<Seal>().AnyAsync(s => s.Client == client && s.LiftedAt == null, ct);
        if (client is not { } found || (isSealed && input.Kind == OpeningKind.Cover))
        {
            return Problem.NotFound("privacy.open.nobody");
        }

        var settings = await db.Set<ReachSettings>().SingleOrDefaultAsync(ct) ?? new ReachSettings();
        var now = clock.GetUtcNow();
        db.Add(
            new OpenedRecord
            {
                Id = Ids.NewGuid(clock),
                Client = found,
                By = call.Caller.User ?? default,
                Kind = input.Kind,
                Reason = input.Reason.Trim(),
                From = now,
                Until = now.AddHours(input.Kind == OpeningKind.Emergency ? settings.EmergencyHours : settings.CoverHours),
            }
        );
        return found;
    }
}
