using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;

namespace Footbridge.Privacy.Disclosures.Reading;

/// <summary>What went outside of one client's record.</summary>
[Requires(PrivacyPermissions.ReadDisclosures)]
internal sealed class ListDisclosures(FootbridgeDb db, IClients clients, IStaff staff)
    : IQuery<ListDisclosures.Input, ListDisclosures.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(string Name, IReadOnlyList<DisclosureLine> Lines);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct) =>
        await clients.FindAsync(input.Client, ct) is { } client
            ? new View(client.DisplayName, await db.DisclosuresOf(input.Client).LinesAsync(staff, ct))
            : Problem.NotFound("privacy.client-not-found");
}

/// <summary>The accounting that a client may ask for: disclosures made with consent in the three years before (42 CFR 2.25).</summary>
[Requires(PrivacyPermissions.ReadDisclosures)]
internal sealed class ShowAccounting(
    FootbridgeDb db,
    IClients clients,
    IStaff staff,
    IPrograms programs,
    ProgramCalendar calendar
) : IQuery<ShowAccounting.Input, ShowAccounting.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(
        string FullName,
        string Program,
        DateOnly From,
        DateOnly Until,
        IReadOnlyList<DisclosureLine> Lines
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        var today = calendar.Today;
        var from = today.AddYears(-3);
        var lines = await db.DisclosuresOf(input.Client)
            .Where(d => d.Ground == LegalGround.Consent && d.On >= from)
            .LinesAsync(staff, ct);
        var consents = await db.SingleConsentsAsync(input.Client, ct);
        return new View(
            $"{client.GivenName} {client.FamilyName}".Trim(),
            (await programs.CurrentAsync(ct)).Name,
            from,
            today,
            [.. lines.Where(l => Counts(l, consents))]
        );
    }

    // 42 CFR 2.25(b): for treatment, payment and operations only what went through an electronic health record.
    internal static bool Counts(DisclosureLine line, IReadOnlySet<Guid> singleConsents) =>
        line.Consent is not { } consent || !singleConsents.Contains(consent) || line.Method == "electronic-record";
}
