using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Sessions.Signing.Rules;

/// <summary>Shows the rules in force, and whom of the staff they concern.</summary>
[Requires(SessionPermissions.Rules)]
[ShowsNothingProtected("Rules of the program and credentials of its staff; nothing about a client.")]
internal sealed class ShowSigningRules(FootbridgeDb db, IStaff staff) : IQuery<ShowSigningRules.Input, ShowSigningRules.Page>
{
    internal sealed record Input;

    /// <summary>Rules and staff.</summary>
    /// <param name="InForce">The rules.</param>
    /// <param name="ChangedBy">Who set them; empty while they are those the program came with.</param>
    /// <param name="Signers">Staff who sign notes, by name.</param>
    internal sealed record Page(SigningInForce InForce, string ChangedBy, IReadOnlyList<StaffMember> Signers)
    {
        /// <summary>Staff without a rule for any of their credentials.</summary>
        public IEnumerable<StaffMember> WithoutRule =>
            Signers.Where(s => InForce.Settings.RulesOf(s.Credential) is [{ Credential.Length: 0 }]);

        /// <summary>Staff to whom a rule applies.</summary>
        public IEnumerable<StaffMember> Of(CredentialRule rule) =>
            Signers.Where(s => InForce.Settings.RulesOf(s.Credential).Contains(rule));
    }

    public async Task<Outcome<Page>> HandleAsync(Input input, CancellationToken ct)
    {
        var inForce = await db.SigningSettingsAsync(ct);
        var all = await staff.AllAsync(ct);
        return new Page(
            inForce,
            all.FirstOrDefault(s => s.Id == inForce.ChangedBy)?.DisplayName ?? "",
            [.. all.Where(s => RoleCodes.Clinical.Contains(s.Role))]
        );
    }
}
