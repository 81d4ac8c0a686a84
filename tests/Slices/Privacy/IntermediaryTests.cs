using Footbridge.Contracts.Privacy;
using Footbridge.Privacy.Rights.Mine;
using Footbridge.Privacy.Rights.Requests;
using Footbridge.Privacy.Rights.Requests.Work;

namespace Footbridge.Slices.Privacy;

/// <summary>The list of those to whom an intermediary passed a record on (42 CFR 2.24).</summary>
public sealed class IntermediaryTests
{
    [Theory, Engines]
    public async Task Without_a_consent_that_names_one_there_is_no_list_to_ask_for(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var asked = await AskAsync(clinic, client);
        asked.Problem!.Code.ShouldBe("privacy.request.no-intermediary");
        (await RightsAsync(clinic, client)).Intermediaries.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task The_request_has_thirty_days_and_keeps_what_was_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var signed = await clinic.SignReleaseAsync(
            client,
            clinic.FamilyDraft() with
            {
                Form = "intermediary",
                RecipientName = "Tidewater Exchange",
                Role = RecipientRole.Vendor,
                Participants = "Those who treat me",
                Email = "",
            }
        );
        signed.Problem.ShouldBeNull();
        (await RightsAsync(clinic, client)).Intermediaries.ShouldBe(["Tidewater Exchange"]);
        var request = (await AskAsync(clinic, client)).Value;
        var open = (await RightsAsync(clinic, client)).Requests.ShouldHaveSingleItem();
        open.DaysLeft.ShouldBe(30);
        RequestClock.ExtensionFor(RequestKind.Intermediary).ShouldBe(0);
        var told = "Harbor Clinic, March 2, attendance.";
        var decided = await clinic.DoAsync<DecideRequest.Input, Done>(
            clinic.Staff(RoleCodes.Privacy),
            new(client, request, open.Version, new(true, "", told))
        );
        decided.Problem.ShouldBeNull();
        (await RightsAsync(clinic, client)).Requests.ShouldHaveSingleItem().DecisionWords.ShouldBe(told);
    }

    private static Task<Outcome<RequestId>> AskAsync(Clinic clinic, ClientId client) =>
        clinic.DoAsync<AskForRight.Input, RequestId>(
            clinic.ClientCaller(client),
            new(client, new(RequestKind.Intermediary, "Tidewater Exchange"))
        );

    private static async Task<RightsOf.View> RightsAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<RightsOf.Input, RightsOf.View>(clinic.ClientCaller(client), new(client))).Value;
}
