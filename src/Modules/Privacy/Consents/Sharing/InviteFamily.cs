using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Sharing;

/// <summary>Sends the relative that a consent names a one-time link. They see what the consent names, as long as it is in force.</summary>
[Requires(PrivacyPermissions.InviteFamily)]
internal sealed class InviteFamily(FootbridgeDb db, IFamilyAccess access, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<InviteFamily.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Consent) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = ConsentId.From(input.Consent);
        var consent = await db.Set<Consent>().SingleOrDefaultAsync(c => c.Id == id && c.Client == input.Client, ct);
        if (consent is null)
        {
            return Problem.NotFound("privacy.consent-not-found");
        }

        if (ConsentRules.Validate(consent, calendar.Today) is [var issue, ..])
        {
            return Problem.Rule(issue);
        }

        if (
            consent.Terms.Recipients.FirstOrDefault(r => r is { Kind: RecipientKind.Person, Role: RecipientRole.Family })
            is not { } named
        )
        {
            return Problem.Rule("privacy.family.names-nobody");
        }

        if (named.Phone.Length == 0 && named.Email.Length == 0)
        {
            return Problem.Rule("privacy.family.no-address");
        }

        var invited = await access.InviteAsync(
            input.Client,
            new(named.Name, named.Phone, named.Email.Length == 0 ? null : named.Email, consent.Terms.Language),
            ct
        );
        if (invited.Failed(out var problem, out var relative))
        {
            return problem;
        }

        if (!await db.Set<FamilyLink>().AnyAsync(l => l.Consent == id && l.Relative == relative, ct))
        {
            db.Add(
                new FamilyLink
                {
                    Id = Ids.NewGuid(clock),
                    Client = input.Client,
                    Consent = id,
                    Relative = relative,
                    InvitedAt = clock.GetUtcNow(),
                }
            );
        }

        return Done.Value;
    }
}
