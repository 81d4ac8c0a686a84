using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Signing.Minors;
using Footbridge.Privacy.Disclosures.Agreements;
using Footbridge.Privacy.Disclosures.Studies;
using Footbridge.Privacy.Papers;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Disclosures;

/// <summary>Decides disclosures and records those that may be.</summary>
internal sealed class DisclosureDesk(
    FootbridgeDb db,
    CallContext call,
    IClients clients,
    IRestrictions restrictions,
    ProgramCalendar calendar,
    TimeProvider clock
) : IDisclosures
{
    /// <summary>The rule whose notice is in use: 89 FR 12472.</summary>
    public const string NoticeEdition = "89 FR 12472";

    public async Task<Outcome<DisclosureId>> RecordAsync(NewDisclosure disclosure, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(disclosure);
        if (Grounds.NeedsLegal(disclosure.Ground) && !call.Caller.Holds(PrivacyPermissions.LegalDisclosures))
        {
            return Problem.Forbidden("privacy.disclose.legal-only");
        }

        var study = disclosure.Study is { } registered
            ? await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == registered, ct)
            : null;
        var asked = AsRead(disclosure, study);
        var client = await clients.FindAsync(asked.Client, ct);
        var agreement = asked.Agreement is { } named
            ? await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == named, ct)
            : null;
        var decided = DisclosureRules.Decide(
            new(
                asked,
                client is not null,
                MinorRules.IsMinor(client?.BornOn, calendar.Today),
                await db.Set<Consent>().AsNoTracking().Where(c => c.Client == asked.Client).ToListAsync(ct),
                agreement,
                calendar.Today
            )
            {
                Study = study,
                HasLimits = (await restrictions.LimitsAsync(asked.Client, ct)).Count > 0,
                WithheldFromPayers = await restrictions.WithheldFromPayersAsync(asked.Client, ct),
            }
        );
        if (decided.Failed(out var refusal, out var yes))
        {
            return refusal;
        }

        Paper? paper = null;
        if (!asked.Paper.IsEmpty)
        {
            var taken = Paper.Take(asked.Paper, asked.Client, call.Caller.User ?? default, clock, nameof(asked.Paper));
            if (taken.Failed(out var problem, out paper))
            {
                return problem;
            }

            db.Add(paper);
        }

        var recorded = Recorded(asked, yes.Reason, yes.Consent, agreement, paper);
        db.Add(recorded);
        return recorded.Id;
    }

    // The two reports say who and what happened, whatever was asked for. Of a study, the register says who, on which paper and how long.
    private static NewDisclosure AsRead(NewDisclosure asked, Study? study) =>
        Grounds.IsReport(asked.Ground) ? asked with { Items = [Vocabulary.Identity] }
        : study is null || !StudyRules.Needs(asked.Ground) ? asked
        : asked with
        {
            Affiliation = asked.Affiliation.Trim() is { Length: > 0 } given ? given : study.Holder,
            Facts = asked.Facts with
            {
                Reference = study.Reference,
                ReviewBoard = study.Board,
                From = study.From,
                Until = study.Until,
            },
        };

    private Disclosure Recorded(NewDisclosure asked, string reason, Consent? consent, Agreement? agreement, Paper? paper)
    {
        var recipient = consent?.Terms.Recipients.FirstOrDefault(r => DisclosureRules.Names(r, asked));
        var given = recipient is { Kind: not RecipientKind.Class } ? recipient : null;
        return new()
        {
            Id = Ids.New<DisclosureId>(clock),
            Client = asked.Client,
            At = calendar.Now,
            On = calendar.Today,
            By = call.Caller.User,
            RecipientName = asked.RecipientName.Trim(),
            Affiliation = asked.Affiliation.Trim(),
            Address = asked.Address.Trim() is { Length: > 0 } address ? address : given?.Address ?? "",
            Role = given?.Role ?? asked.Role,
            Purpose = Grounds.PurposeOf(asked.Ground, asked.Purpose),
            Ground = asked.Ground,
            Items = [.. asked.Items],
            Description = asked.Description.Trim(),
            Consent = consent?.Id,
            ConsentNumber = consent?.Number,
            ConsentDigest = consent?.Digest ?? "",
            Agreement = agreement?.Id,
            Study = StudyRules.Needs(asked.Ground) ? asked.Study : null,
            Method = asked.Method,
            Notice = asked.Notice,
            NoticeEdition = NoticeEdition,
            Redisclosure = RedisclosureRule.Of(asked.Ground, consent?.Terms, given?.UnderHipaa ?? asked.UnderHipaa),
            Reason = reason,
            FactsJson = Disclosure.Written(asked.Facts),
            Paper = paper?.Id,
        };
    }
}
