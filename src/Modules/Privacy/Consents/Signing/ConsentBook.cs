using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents.Signing.Minors;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Signing;

/// <summary>A client's consents, and the one to sign next.</summary>
[Requires(PrivacyPermissions.ReadConsents)]
internal sealed class ConsentBook(FootbridgeDb db, IClients clients, IPrograms programs, ProgramCalendar calendar)
    : IQuery<ConsentBook.Input, ConsentBook.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What the page shows.</summary>
    /// <param name="Name">What the client is called.</param>
    /// <param name="FullName">Name as it stands on the consent.</param>
    /// <param name="Language">The client's language.</param>
    /// <param name="Standing">How the consent for treatment, payment and operations stands today.</param>
    /// <param name="Offer">The terms that would be signed.</param>
    /// <param name="Entries">What was signed or declined, newest first.</param>
    public sealed record View(
        string Name,
        string FullName,
        string Language,
        ConsentStanding Standing,
        ConsentTerms Offer,
        IReadOnlyList<Entry> Entries
    );

    public sealed record Entry(
        Guid Id,
        int Number,
        ConsentTerms Terms,
        ConsentDecision Decision,
        string SignerName,
        DateOnly? SignedOn,
        DateOnly? RevokedOn,
        string DeclinedWords,
        IReadOnlyList<string> Issues,
        bool EndsSoon
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        var today = calendar.Today;
        var all = await db.Set<Consent>().Where(c => c.Client == input.Client).OrderByDescending(c => c.Number).ToListAsync(ct);
        var offer = TpoConsent.For(client, await programs.CurrentAsync(ct), new(ExpiryKind.None)) with
        {
            Signers = await db.SignersAsync(client.BornOn, today, ct),
        };
        return new View(
            client.PreferredName,
            offer.PatientName,
            offer.Language,
            ConsentRegister.StandingOf([.. all.Where(c => c.ForTreatmentPaymentOperations)], today),
            offer,
            [
                .. all.Select(c => new Entry(
                    c.Id.Value,
                    c.Number,
                    c.Terms,
                    c.Decision,
                    c.SignerName,
                    c.SignedOn,
                    c.RevokedOn,
                    c.DeclinedWords,
                    ConsentRules.Validate(c, today),
                    ConsentExpiry.IsSoon(c.Terms, today) && ConsentRules.Validate(c, today).Count == 0
                )),
            ]
        );
    }
}
