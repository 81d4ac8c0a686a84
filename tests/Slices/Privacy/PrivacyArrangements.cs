using Footbridge.Contracts.Privacy;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Releases;
using Footbridge.Privacy.Disclosures.Recording;

namespace Footbridge.Slices.Privacy;

internal static class PrivacyArrangements
{
    public const string Relative = "Relative Example";

    public static ReleaseDraft FamilyDraft(this Clinic clinic) =>
        new()
        {
            Form = "family",
            RecipientName = Relative,
            Role = RecipientRole.Family,
            Email = "relative@example.org",
            Information = [Vocabulary.Attendance],
            Purposes = [],
            Ends = "date",
            EndsOn = clinic.Today.AddDays(20),
        };

    /// <summary>Signs a release as one does after the preview.</summary>
    public static async Task<Outcome<ConsentId>> SignReleaseAsync(
        this Clinic clinic,
        ClientId client,
        ReleaseDraft draft,
        Func<SignRelease.Input, SignRelease.Input>? change = null
    )
    {
        var view = await clinic.AskAsync<NewRelease.Input, NewRelease.View>(clinic.Staff(RoleCodes.Intake), new(client));
        var terms = ReleaseTerms.Of(draft, ReleaseForm.Find(draft.Form)!, view.Value.Basis);
        var input = new SignRelease.Input(
            client,
            draft,
            ReleaseTerms.SealOf(terms),
            "Testperson Example",
            null,
            SignerCapacity.Client,
            ""
        );
        return await clinic.DoAsync<SignRelease.Input, ConsentId>(
            clinic.Staff(RoleCodes.Intake),
            change is null ? input : change(input)
        );
    }

    public static NewDisclosure ToRelative(ClientId client) =>
        new()
        {
            Client = client,
            RecipientName = Relative,
            Role = RecipientRole.Family,
            Purpose = Vocabulary.FamilySupport,
            Ground = LegalGround.Consent,
            Items = [Vocabulary.Attendance],
            Description = "Attendance of March",
            Method = "phone",
        };

    public static Task<Outcome<DisclosureId>> DiscloseAsync(
        this Clinic clinic,
        NewDisclosure disclosure,
        string role = RoleCodes.Counselor
    ) => clinic.DoAsync<RecordDisclosure.Input, DisclosureId>(clinic.Staff(role), new(disclosure));
}
