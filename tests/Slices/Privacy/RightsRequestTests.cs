using Footbridge.Contracts.Messages;
using Footbridge.Contracts.Privacy;
using Footbridge.Host.Outgoing;
using Footbridge.Privacy.Rights.Breaches;
using Footbridge.Privacy.Rights.Contact;
using Footbridge.Privacy.Rights.Mine;
using Footbridge.Privacy.Rights.Requests;
using Footbridge.Privacy.Rights.Requests.Work;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Privacy;

public sealed class RightsRequestTests
{
    [Theory, Engines]
    public async Task A_request_of_a_client_stands_on_the_officers_list(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await AskAsync(clinic, client, new(RequestKind.Amendment, "The day is wrong."));
        var list = await clinic.AskAsync<RequestList.Input, RequestList.View>(clinic.Staff(RoleCodes.Privacy), new());
        list.Value.Open.ShouldHaveSingleItem().Request.DaysLeft.ShouldBe(60);
    }

    [Theory, Engines]
    public async Task A_restriction_for_what_was_paid_in_full_hides_it_from_payers(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var request = await AskAsync(clinic, client, new(RequestKind.Restriction, "The first visit.", "", PaidInFull: true));
        await DecideAsync(clinic, client, request, new(true, "", "Agreed."));
        var withheld = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<IRestrictions>().WithheldFromPayersAsync(client, CancellationToken.None)
        );
        withheld.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_restriction_that_ended_hides_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var request = await AskAsync(clinic, client, new(RequestKind.Restriction, "The first visit.", "", PaidInFull: true));
        await DecideAsync(clinic, client, request, new(true, "", "Agreed."));
        await clinic.DoAsync<EndRestriction.Input, Done>(clinic.ClientCaller(client), new(client, request, ClientAsked: true));
        var withheld = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<IRestrictions>().WithheldFromPayersAsync(client, CancellationToken.None)
        );
        withheld.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task Two_answers_at_once_are_told_apart(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var request = await AskAsync(clinic, client, new(RequestKind.Complaint, "I was called by my full name."));
        await DecideAsync(clinic, client, request, new(true, "", "We changed it."));
        (await DecideAsync(clinic, client, request, new(true, "", "We changed it."))).Problem!.Kind.ShouldBe(
            ProblemKind.Conflict
        );
    }

    [Theory, Engines]
    public async Task A_counselor_does_not_see_complaints(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await AskAsync(clinic, client, new(RequestKind.Complaint, "My counselor talked about me."));
        var view = await clinic.AskAsync<RightsOf.Input, RightsOf.View>(clinic.Staff(RoleCodes.Counselor), new(client));
        view.Value.Requests.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_client_does_not_see_the_requests_of_another(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var other = await clinic.PersonAsync("Otherperson");
        var view = await clinic.AskAsync<RightsOf.Input, RightsOf.View>(clinic.ClientCaller(other), new(client));
        view.Problem!.Code.ShouldBe("core.no-such-record");
    }

    [Theory, Engines]
    public async Task A_wish_that_leaves_no_way_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await WishAsync(clinic, client, Wish with { ByPhone = false })).Problem!.Code.ShouldBe("privacy.contact.no-way");
    }

    [Theory, Engines]
    public async Task A_wish_changed_from_an_old_page_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await WishAsync(clinic, client, Wish);
        (await WishAsync(clinic, client, Wish with { ByText = true })).Problem!.Kind.ShouldBe(ProblemKind.Conflict);
    }

    [Theory, Engines]
    public async Task A_message_by_a_way_the_client_does_not_want_is_held_back(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await WishAsync(clinic, client, Wish);
        var held = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async s =>
            {
                var db = s.GetRequiredService<FootbridgeDb>();
                s.GetRequiredService<IMessages>()
                    .Send(new(MessageChannel.Mail, "somebody@example.org", "", "Please call.", client));
                await db.SaveChangesAsync();
                var message = await db.Set<OutboxMessage>().AsTracking().SingleAsync();
                var wishes = await s.GetRequiredService<IContactWishes>().OfAsync([client], CancellationToken.None);
                OutboxWorker.Abide(message, person: null, wishes[client], s.GetRequiredService<ProgramCalendar>());
                await db.SaveChangesAsync();
                return message.HeldFor;
            }
        );
        held.ShouldBe("privacy.contact.no-mail");
    }

    [Theory, Engines]
    public async Task An_incident_keeps_its_clocks_until_the_notices_went_out(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var officer = clinic.Staff(RoleCodes.Privacy);
        var incident = await clinic.DoAsync<ReportIncident.Input, IncidentId>(
            clinic.Staff(RoleCodes.Counselor),
            new(new("A list went to a wrong fax number.", "Names.", null, clinic.Today.AddDays(-3)))
        );
        await clinic.DoAsync<RecordNotice.Input, Done>(
            officer,
            new(incident.Value, NoticeKind.Individuals, "", clinic.Today, "Letters to 3 people.")
        );
        var view = await clinic.AskAsync<ReadIncident.Input, ReadIncident.View>(officer, new(incident.Value));
        view.Value.Clocks.Where(c => c.SentOn is null).Select(c => c.Due.Kind).ShouldBe([NoticeKind.Secretary]);
    }

    private static ContactWish Wish { get; } =
        new()
        {
            ByPhone = true,
            ByText = false,
            ByMail = false,
            ByLetter = false,
        };

    private static async Task<RequestId> AskAsync(Clinic clinic, ClientId client, RequestWords words) =>
        (await clinic.DoAsync<AskForRight.Input, RequestId>(clinic.ClientCaller(client), new(client, words))).Value;

    private static Task<Outcome<Done>> DecideAsync(Clinic clinic, ClientId client, RequestId request, RequestDecision decision) =>
        clinic.DoAsync<DecideRequest.Input, Done>(clinic.Staff(RoleCodes.Privacy), new(client, request, 0, decision));

    private static Task<Outcome<Done>> WishAsync(Clinic clinic, ClientId client, ContactWish wish) =>
        clinic.DoAsync<SaveContact.Input, Done>(clinic.ClientCaller(client), new(client, null, wish));
}
