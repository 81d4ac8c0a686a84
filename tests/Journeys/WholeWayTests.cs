using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Footbridge.Journeys;

/// <summary>The whole way of one person, through the screens that everybody uses.</summary>
public sealed partial class WholeWayTests(Stage stage)
{
    private const string Given = "Junia";
    private const string Family = "Ashdown";
    private const string Name = $"{Given} {Family}";
    private const string Mail = "junia@example.org";
    private const string Pin = "471938";
    private const string Goal = "I want to be sober at my daughter's birthday.";
    private const string Step = "Uses two coping skills on each day with a craving, written down, for four weeks";
    private const string Today = "Skills for strong feelings";
    private const string Monday = "Foundations: cravings and triggers";
    private const string Wednesday = "How addiction works";

    private readonly ConcurrentQueue<string> _complaints = [];

    [Fact]
    public async Task From_a_call_for_help_to_the_huddle_as_six_people()
    {
        await using var clinic = await stage.OpenAsync();
        var phone = await PhoneAsync(clinic);
        await AskForACallAsync(phone);

        var intake = await StaffAsync(clinic, "intake");
        await ReachThePersonAsync(intake);
        var client = await WriteDownWhoItIsAsync(intake);
        await DecideTheLevelAsync(intake, client);
        await TellTheCostAsync(intake, client);
        await TakeTheConsentAsync(intake, client);
        await AdmitAsync(intake, client);

        var counselor = await StaffAsync(clinic, "counselor");
        var supervisor = await StaffAsync(clinic, "supervisor");
        await WriteThePlanAsync(counselor, client);
        await SignThePlanAsync(counselor, client);
        await WriteDownWhenTheyCanComeAsync(counselor, client);
        var director = await StaffAsync(clinic, "director");
        await SeeTheWaysToAWeekAsync(director, client);
        await FindTheGroupsFullAsync(counselor, client);
        await AddASeatAsync(supervisor, Monday);
        await AddASeatAsync(supervisor, Today);
        await FillTheWeekAsync(counselor, client);

        var facilitator = await StaffAsync(clinic, "counselor2");
        await OpenTheSessionAsync(facilitator);
        await WriteTheSessionAsync(facilitator);
        await SignTheSessionAsync(facilitator);
        await ReadTheNoteInTheChartAsync(counselor, client);

        var administrator = await StaffAsync(clinic, "admin");
        var link = await ReadTheLinkAsync(administrator);
        await SignInByLinkAsync(phone, link);
        await ReadTheOwnPagesAsync(phone);
        await CheckInWithStrongCravingAsync(phone);

        await TakeOnTheItemAsync(supervisor);
        await CloseTheItemAsync(supervisor);
        _complaints.ShouldBeEmpty();
    }

    private async Task<IPage> PhoneAsync(RunningClinic clinic)
    {
        var phone = await clinic.VisitorAsync(phone: true);
        await phone.ListenAsync("client", _complaints);
        // What is kept on the phone carries the phone's time.
        await phone.Context.Clock.SetSystemTimeAsync(clinic.Clock.GetUtcNow().UtcDateTime);
        return phone;
    }

    private async Task<IPage> StaffAsync(RunningClinic clinic, string mailbox)
    {
        var page = await clinic.StaffAsync(mailbox);
        await page.ListenAsync(mailbox, _complaints);
        return page;
    }

    private static async Task AskForACallAsync(IPage phone)
    {
        await phone.GotoAsync("/");
        await phone.SeesAsync("In danger right now?", "Call 911", "Call or text 988", "What this is");
        await phone.Body().FollowAsync("Start the self-check");
        await phone.SeesAsync(
            "Is this for me?",
            "If any of this is happening, call now",
            "cannot be woken up",
            "This is private"
        );
        await phone.Form("check").PushAsync("None of this is happening. Start");
        (string Question, string Answer)[] answers =
        [
            ("What would you like to change?", "Alcohol"),
            ("In the last 30 days", "16 days or more"),
            ("Have you tried to cut down", "Yes"),
            ("Is someone close to you worried", "Yes"),
            ("When you stopped or cut down", "Nothing much, or I never stopped"),
            ("did you think about ending your life", "No"),
            ("Do you have a safe place to sleep", "Yes"),
            ("Could you come three days a week", "Yes"),
        ];
        foreach (var ((question, answer), number) in answers.Select((a, i) => (a, i + 1)))
        {
            await phone.SeesAsync($"Question {number} of {answers.Length}", "In danger right now?");
            await phone.Form("check").AnswerAsync(question, answer);
            await phone.Form("check").PushAsync(number == answers.Length ? "Show my answer" : "Next");
        }

        await phone.SeesAsync(
            "A program like this may fit you",
            "Use-day groups of the Brief Addiction Monitor",
            "This is not a diagnosis"
        );
        var call = phone.Form("call");
        await call.FillAsync("What shall we call you?", Given);
        await call.FillAsync("Phone number", "202-555-0187");
        await call.FillAsync("E-mail", Mail);
        await call.TickAsync("You may leave a message");
        await call.TickAsync("Send my answers along");
        await call.PushAsync("Ask for a call");
        await phone.SeesAsync("Thank you. We will be in touch", "Your reference", "Within one working day");
    }

    private static async Task ReachThePersonAsync(IPage page)
    {
        await page.GotoAsync("/intake");
        var column = page.Locator("section.board-column").Filter(new() { HasText = "Not reached yet" });
        var card = column.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Given });
        await card.ShowsAsync("min without contact");
        await card.ShowsAsync("Alcohol");
        await card.ShowsAsync("Nobody yet");
        await card.FollowAsync(Given);
        await page.SeesAsync("Nobody has tried yet.", "16 days or more", "A program like this may fit you", "May be left");
        var contact = page.Form("contact");
        await contact.ChooseAsync("What came of it", "Reached");
        await contact.FillAsync("Note", "Wants to start this week. Evenings are taken by work.");
        await contact.PushAsync("Save the contact");
        await page.SeesAsync("Evenings are taken by work.", "Contacted");
        await page.Body().ShowsNotAsync("Nobody has tried yet.");
    }

    private static async Task<Guid> WriteDownWhoItIsAsync(IPage page)
    {
        await page.Body().FollowAsync(Given);
        await page.WaitForURLAsync(new Regex("/clients/[0-9a-f-]{36}$"));
        var client = Guid.Parse(page.Url[^36..]);
        await page.SeesAsync("Not yet admitted", "Not worked out yet.");
        await page.Body().FollowAsync("Identity");
        var identity = page.Form("identity");
        await identity.FillAsync("Family name", Family);
        await identity.FillAsync("Date of birth", "1991-04-17");
        await identity.PushAsync("Save");
        await page.SeesAsync(Name, "Not yet admitted");
        return client;
    }

    private static async Task DecideTheLevelAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/placement");
        await page.SeesAsync(
            "1. Intoxication, withdrawal and medication",
            "2. Physical health",
            "3. Mental health and thinking",
            "4. Use and its risks",
            "5. Home and surroundings",
            "6. What the person wants and what stands in the way"
        );
        var facts = page.Form("facts").Locator(".field-row");
        await facts.FillAsync("Alcohol withdrawal score (CIWA-Ar)", "2");
        await facts.ChooseAsync("Seizure or delirium in an earlier withdrawal", "No");
        await facts.ChooseAsync("Acute or unstable medical condition", "No");
        await facts.ChooseAsync("Suicide screener (C-SSRS)", "none");
        await facts.FillAsync("Depression score (PHQ-9)", "8");
        await facts.FillAsync("Criteria met, substance use disorder", "7");
        await facts.FillAsync("Days of use in the last 30", "20");
        await facts.ChooseAsync("Housing", "stable");
        await facts.FillAsync("Age", "35");
        await page.Form("facts").PushAsync("Work out");
        await page.SeesAsync("Lowest level of care that will do", "things not known yet", "It proposes; the clinician decides");
        await ReadTheRuleAsync(
            page,
            "U1",
            "7 of 11 criteria of a substance use disorder are met: severe.",
            "Number of DSM-5 criteria met."
        );
        await ReadTheRuleAsync(
            page,
            "U3",
            "There was use on 20 of the last 30 days; 16 or more is most days.",
            "Brief Addiction Monitor"
        );

        var decision = page.Form("decide");
        await decision.Field("Level of care").SelectOptionAsync("1.5");
        await decision.PushAsync("Save the decision");
        await page.SeesAsync("Your level differs from what the aid proposes. Say why in a sentence.");
        await decision.Field("Level of care").SelectOptionAsync("2.1");
        await decision.PushAsync("Save the decision");
        await page.SeesAsync("Decisions made", "Published default thresholds");
        await page.Card("Decisions made").ShowsAsync("Intensive outpatient");
    }

    private static async Task ReadTheRuleAsync(IPage page, string rule, string why, string source)
    {
        var row = page.Body()
            .GetByRole(AriaRole.Row)
            .Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = rule, Exact = true }) });
        await row.ShowsAsync(why);
        await row.ShowsAsync(source);
        await row.ShowsAsync("2.1");
    }

    private static async Task TellTheCostAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/estimate");
        var form = page.Form("estimate");
        await form.ChooseAsync("Who pays beside the person?", "Commercial plan");
        await form.FillAsync("Name of the payer", "Cedarline Health");
        await form.FillAsync("Coinsurance", "20");
        await form.TickAsync("The payer's contract allows the sliding fee on the person's share");
        await form.TickAsync("The person asks for the sliding fee");
        await form.FillAsync("People in the household", "3");
        await form.FillAsync("Household income a year", "35000");
        await form.PushAsync("Work out and save");
        // Three days of $185: 20 % of $555 is $111, and of that the second step of the sliding fee asks 20 %.
        await page.SeesAsync("You pay about", "$22.20", "You pay over 12 weeks", "$266.40", "$5,328.00", "you are here");
        await page.SeesAsync(
            "A yearly income of $35,000.00 for a household of 3 is 128.11 % of the federal poverty guideline of $27,320.00"
        );
        await page.SeesAsync(
            "Beside a residential stay",
            "A residential stay of 28 days at $680.00 a day: $19,040.00",
            "This is an estimate, not a promise."
        );
    }

    private static async Task TakeTheConsentAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/consent");
        await page.SeesAsync("May we share your record for your care?", "Nothing signed yet", "42 CFR 2.31");
        var sign = page.Form("sign");
        await sign.FillAsync("Your full name", Name);
        await page.DrawAsync(sign);
        await sign.PushAsync("I agree and sign");
        await page.SeesAsync("Signed and in force", "In force", "Until taken back");
    }

    private static async Task AdmitAsync(IPage page, Guid client)
    {
        await page.GotoAsync("/intake");
        await page.Body().FollowAsync(Name);
        await page.SeesAsync("Assessed", "The level of care is decided.");
        await page.Form("begin-admission").PushAsync("They said yes");
        await page.SeesAsync("Admitting");

        await page.GotoAsync($"/clients/{client}/admit");
        await page.SeesAsync("this program.", "Signed and in force.");
        var second = await page.Context.NewPageAsync();
        await second.GotoAsync($"/clients/{client}/admit");
        await SendAdmissionAsync(page);
        await page.SeesAsync("Day 1", "Level 2.1", "Maya Thornton", "9 hours on 3 days a week");

        await SendAdmissionAsync(second);
        await second.SeesAsync(
            "There is an open stay already, so a second admission is not possible. Open the chart to go on with it."
        );
        await second.CloseAsync();
        await page.GotoAsync($"/clients/{client}/admit");
        await page.SeesAsync("Already in the program", "The stay began on");
    }

    private static async Task SendAdmissionAsync(IPage page)
    {
        var admit = page.Form("admit");
        var maya = admit.Field("Primary counselor").Locator("option").Filter(new() { HasText = "Maya Thornton" });
        await admit.Field("Primary counselor").SelectOptionAsync((await maya.GetAttributeAsync("value"))!);
        await admit.FillAsync("Hours a week", "9");
        await admit.FillAsync("Days a week", "3");
        await admit.PushAsync("Admit");
    }
}
