using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents.Signing.Minors;
using Footbridge.Privacy.Papers;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Releases;

/// <summary>Takes a signature under a release: on the screen, or on a paper that was scanned.</summary>
[Requires(PrivacyPermissions.RecordConsents)]
internal sealed class SignRelease(
    FootbridgeDb db,
    CallContext call,
    IClients clients,
    IPrograms programs,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<SignRelease.Input, ConsentId>
{
    /// <summary>The release.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Draft">What was chosen.</param>
    /// <param name="Seen">Seal of the terms that were shown before signing.</param>
    /// <param name="SignerName">Typed name.</param>
    /// <param name="Drawn">Drawn signature as an SVG path.</param>
    /// <param name="Capacity">As whom.</param>
    /// <param name="Authority">What gives the right to sign for the client.</param>
    /// <param name="SecondName">Parent or guardian who signs beside a minor.</param>
    /// <param name="SecondAuthority">What makes that person parent or guardian.</param>
    /// <param name="SignedOn">Day on the paper; today when signed here.</param>
    /// <param name="Scan">The paper; empty when signed here.</param>
    public sealed record Input(
        ClientId Client,
        ReleaseDraft Draft,
        string Seen,
        string SignerName,
        string? Drawn,
        SignerCapacity Capacity,
        string Authority,
        string SecondName = "",
        string SecondAuthority = "",
        DateOnly? SignedOn = null,
        ReadOnlyMemory<byte> Scan = default
    ) : IAboutClient;

    public async Task<Outcome<ConsentId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        if (ReleaseForm.Find(input.Draft.Form) is not { } form)
        {
            return Problem.Invalid("core.choose-one", nameof(ReleaseDraft.Form));
        }

        var signers = await db.SignersAsync(client.BornOn, calendar.Today, ct);
        var terms = ReleaseTerms.Of(input.Draft, form, NewRelease.BasisOf(client, await programs.CurrentAsync(ct), signers));
        if (Refusal(terms, input, calendar.Today) is { } refusal)
        {
            return refusal;
        }

        Paper? paper = null;
        if (!input.Scan.IsEmpty)
        {
            var taken = Paper.Take(input.Scan, input.Client, call.Caller.User ?? default, clock, nameof(Input.Scan));
            if (taken.Failed(out var problem, out paper))
            {
                return problem;
            }
        }

        var consent = Consent.Record(
            Ids.New<ConsentId>(clock),
            input.Client,
            await db.Set<Consent>().CountAsync(c => c.Client == input.Client, ct) + 1,
            ConsentDecision.Signed,
            terms,
            new(
                input.SignerName,
                paper is null ? DrawnPath.Clean(input.Drawn) : null,
                input.Capacity,
                input.Authority,
                paper is null ? calendar.Today : input.SignedOn
            )
            {
                SecondName = input.SecondName,
                SecondAuthority = input.SecondAuthority,
                Paper = paper?.Id,
            },
            call.Caller.User ?? default,
            clock.GetUtcNow()
        );
        // A consent that would not stand is not taken: better to ask again now than to find out when somebody relies on it.
        if (ConsentRules.Validate(consent, calendar.Today) is [var issue, ..])
        {
            return Problem.Rule(issue, ReleaseTerms.FieldOf(issue));
        }

        if (paper is not null)
        {
            db.Add(paper);
        }

        db.Add(consent);
        return consent.Id;
    }

    /// <summary>What stands in the way before anybody signs; null when nothing does.</summary>
    internal static Problem? Refusal(ConsentTerms terms, Input input, DateOnly today)
    {
        if (ConsentRules.Content(terms).FirstOrDefault() is { } issue)
        {
            return Problem.Rule(issue, ReleaseTerms.FieldOf(issue));
        }

        if (terms.Expiry is { Kind: ExpiryKind.Date, On: { } end } && end < today)
        {
            return Problem.Invalid("privacy.sign.ends-in-past", nameof(ReleaseDraft.EndsOn));
        }

        if (TooLong(terms) is { } field)
        {
            return Problem.Invalid("core.too-long", field, "300");
        }

        if (input.Scan.IsEmpty && input.Seen != ReleaseTerms.SealOf(terms))
        {
            return Problem.Rule("privacy.release.read-again");
        }

        if (string.IsNullOrWhiteSpace(input.SignerName))
        {
            return Problem.Invalid("core.signature", nameof(Input.SignerName));
        }

        return new[] { input.SignerName, input.SecondName, input.Authority, input.SecondAuthority }.Any(t => t.Length > 200)
            ? Problem.Invalid("core.too-long", nameof(Input.SignerName), "200")
            : null;
    }

    private static string? TooLong(ConsentTerms terms)
    {
        var recipient = terms.Recipients[0];
        (string Text, string Field)[] all =
        [
            (recipient.Name, nameof(ReleaseDraft.RecipientName)),
            (recipient.Address, nameof(ReleaseDraft.Address)),
            (recipient.Phone, nameof(ReleaseDraft.Phone)),
            (recipient.Email, nameof(ReleaseDraft.Email)),
            (recipient.Participants, nameof(ReleaseDraft.Participants)),
            (terms.InformationWords, nameof(ReleaseDraft.InformationWords)),
            (terms.RevocationCondition, nameof(ReleaseDraft.RevocationCondition)),
        ];
        return all.FirstOrDefault(t => t.Text.Length > 300).Field;
    }
}
