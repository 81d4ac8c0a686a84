using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Intake.Referrals;
using Footbridge.Intake.Referrals.Referring;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Received;

/// <summary>Takes in a person whose record was sent. The same file twice acts once; a newer file about the same person joins the record
/// without touching what staff have written since.</summary>
[Requires(IntakePermissions.Import)]
internal sealed class ImportReferredPerson(FootbridgeDb db, IClients clients, TimeProvider clock)
    : ICommand<ImportPerson, ImportedPerson>
{
    public async Task<Outcome<ImportedPerson>> HandleAsync(ImportPerson input, CancellationToken ct)
    {
        if (input.SourceDigest.Length is 0 or > 64)
        {
            return Problem.Invalid("intake.import.digest", nameof(input.SourceDigest));
        }

        if (await db.Set<ReceivedRecord>().SingleOrDefaultAsync(r => r.Digest == input.SourceDigest, ct) is { } taken)
        {
            return new ImportedPerson(taken.Referral.Value, taken.Client, AlreadyThere: true);
        }

        var now = clock.GetUtcNow();
        var known = await KnownAsync(input.SourceIdentifier, ct);
        var client = known?.Client ?? await clients.AddAsync(PersonOf(input.Person), ct);
        var referral = known is null ? null : await db.NewestReferralAsync(known.Client, ct);
        if (referral is null or { Stage: ReferralStage.Closed })
        {
            // Somebody who comes back is a new referral of the same person.
            referral = Referral.Receive(Ids.New<ReferralId>(clock), client, ReferenceWords.New(), StoryOf(input), now);
            db.Add(referral);
        }

        var record = ReceivedRecord.Of(Ids.NewGuid(clock), referral.Id, client, input, now);
        db.Add(record);
        db.AddRange(input.Facts.Select(fact => ReceivedFact.Of(Ids.NewGuid(clock), record.Id, fact)));
        foreach (var document in input.Documents)
        {
            var (kept, key) = ReceivedDocument.Of(Ids.NewGuid(clock), record.Id, client, document);
            db.Add(kept);
            db.Add(key);
        }

        return new ImportedPerson(referral.Id.Value, client, AlreadyThere: false);
    }

    private Task<ReceivedRecord?> KnownAsync(string identifier, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(identifier)
            ? Task.FromResult<ReceivedRecord?>(null)
            : db.Set<ReceivedRecord>()
                .Where(r => r.SourceIdentifier == identifier)
                .OrderByDescending(r => r.ReceivedAt)
                .FirstOrDefaultAsync(ct);

    // Whether a message may be left is not in the record: until the person is asked, it may not.
    private static NewClient PersonOf(NewPerson person) =>
        new()
        {
            GivenName = person.GivenName,
            FamilyName = person.FamilyName,
            BornOn = person.BornOn,
            Sex = person.Sex,
            Language = person.Language,
            Phone = person.Phone,
            Email = person.Email,
            Address = person.Address,
            MayLeaveMessage = false,
        };

    private static ReferralStory StoryOf(ImportPerson input) =>
        new()
        {
            Source = ReferralSource.Fhir,
            Urgency = ReferralUrgency.ThisWeek,
            Coverage = input.Facts.Any(f => f.Kind == "coverage") ? CoverageKind.Other : CoverageKind.Unknown,
        };
}
