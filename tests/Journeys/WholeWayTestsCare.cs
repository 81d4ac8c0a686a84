using System.Text.RegularExpressions;

namespace Footbridge.Journeys;

public sealed partial class WholeWayTests
{
    // What each person in the room said or did, as different as people are.
    private static readonly string[] Responses =
    [
        "Practised paced breathing and noticed the urge go down.",
        "Told the group about a quarrel at work that ended well.",
        "Asked how long a craving lasts when nothing is done about it.",
        "Showed the emotion log and found that mornings are hardest.",
        "Was quiet at first, then offered a kind word to a newcomer.",
        "Tried holding ice and said it helped more than expected.",
        "Planned to call a brother before the weekend begins.",
        "Disagreed that anger is useful and gave a good reason.",
        "Named shame as the feeling that comes before the first drink.",
        "Wrote three sentences to keep in the wallet for bad hours.",
        "Laughed about an old excuse and let it go.",
        "Had slept badly and still stayed with every exercise.",
        "Wants to teach opposite action to the children at home.",
    ];

    private static async Task WriteThePlanAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}");
        await page.SeesAsync(Name, "Day 1", "Level 2.1", "No groups are planned.");
        await page.Card("Treatment plan").FollowAsync("Begin the plan");
        var thread = page.Form("thread");
        await thread.ChooseAsync("Area", "Substance use or gambling");
        await thread.FillAsync("What is hard", "Drinks on most evenings after work; two warnings at work this year.");
        await thread.FillAsync("Goal in the client's words", Goal);
        await thread.FillAsync("Step one can measure", Step);
        await thread.ChooseAsync("What we do", "Cognitive behavioral therapy");
        await thread.ChooseAsync("How one can tell", "A number");
        await thread.FillAsync("What we look at", "Days in the check-in");
        await thread.FillAsync("Today", "1 of 7 days");
        await thread.FillAsync("Aim", "7 of 7 days");
        await thread.FillAsync("How many times", "1");
        await thread.FillAsync("Minutes each time", "50");
        (await thread.Field("Who sees to it").Locator("option:checked").InnerTextAsync()).ShouldContain("Maya Thornton");
        (await thread.Field("By when").InputValueAsync()).ShouldNotBeEmpty();
        await thread.PushAsync("Save thread");
        await page.SeesAsync(
            $"“{Goal}”",
            Step,
            "Cognitive behavioral therapy: Once a week, 50 minutes",
            "today 1 of 7 days, aim 7 of 7 days",
            "Maya Thornton"
        );
    }

    private static async Task SignThePlanAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/plan");
        await page.Form("sign-counselor").PushAsync("Sign the plan");
        await page.SeesAsync("I wrote this plan with the client", "Text unchanged since", "Signed: counselor");
        var sign = page.Form("sign-client");
        await sign.FillAsync("Client's full name", Name);
        await page.DrawAsync(sign);
        await sign.PushAsync("Client signs");
        await page.SeesAsync("Client: this is my plan", "next to Maya Thornton", "Signed: client");
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "Drawn signature" })).ToBeVisibleAsync();
    }

    private static async Task WriteDownWhenTheyCanComeAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/availability");
        await page.SeesAsync("Nothing is written down yet");
        var form = page.Form("add-hours");
        foreach (var day in new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" })
        {
            await form.TickAsync(day);
        }

        await form.Field("From").SelectOptionAsync("13:00");
        await form.Field("To").SelectOptionAsync("21:00");
        await form.AnswerAsync("Does it suit?", "Cannot come");
        await form.ChooseAsync("Why", "Work");
        await form.PushAsync("Add these times");
        await page.SeesAsync("Times written down", "Cannot come", "These times count since");
    }

    private static async Task FindTheGroupsFullAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/week");
        await page.SeesAsync(
            "This week needs another look",
            "9 h are missing to the prescribed 9 h a week.",
            "SAMHSA Advisory 2021 on TIP 47"
        );
        await page.SeesAsync("Only with a reason");
        await CandidateOf(page, Today).ShowsAsync("No seat is free from that day on.");
        await CandidateOf(page, Monday).ShowsAsync("No seat is free from that day on.");
        await CandidateOf(page, "After work: cravings and triggers").ShowsAsync("Cannot come then: Work.");
        (await CandidateOf(page, Today).GetByRole(AriaRole.Button).CountAsync()).ShouldBe(0);
        await AddToGroupAsync(page, Wednesday);
        await page.SeesAsync("6 h are missing to the prescribed 9 h a week.", "2 days are missing");
    }

    /// <summary>Somebody who was admitted today, into groups that are full.</summary>
    private static async Task SeeTheWaysToAWeekAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/week");
        await page.Body().FollowAsync("Ways to the prescribed week");
        await page.SeesAsync("Way 1", "Way 2", "Way 3", "Best first");
    }

    /// <summary>The room has more chairs than the group had seats.</summary>
    private static async Task AddASeatAsync(IPage page, string group)
    {
        await page.GotoAsync("/groups");
        await page.Body().FollowAsync(group);
        await page.SeesAsync("12 of 12 seats taken", "8 to 12 is usual (TIP 47).");
        var form = page.Form("group");
        await form.FillAsync("Seats", "13");
        await form.PushAsync("Save the group");
        await page.SeesAsync("12 of 13 seats taken");
    }

    private static async Task FillTheWeekAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/week");
        await CandidateOf(page, Today).ShowsAsync("1 seat left");
        await AddToGroupAsync(page, Today);
        await CandidateOf(page, Monday).ShowsAsync("With it: 9 h on 3 days. The dose would be right.");
        await AddToGroupAsync(page, Monday);
        await page.SeesAsync("This week is right", "9 to under 20 hours on 3 to 5 days");
        await page.Body().ShowsNotAsync("are missing to the prescribed");
    }

    private static ILocator CandidateOf(IPage page, string group) =>
        page.Body().GetByRole(AriaRole.Article).Filter(new() { Has = page.GetByText(group, new() { Exact = true }) });

    private static async Task AddToGroupAsync(IPage page, string group)
    {
        await CandidateOf(page, group).PushAsync($"Add to {group}");
        var held = page.Body().GetByRole(AriaRole.Table, new() { Name = "Groups in this week" });
        await Assertions.Expect(held.GetByRole(AriaRole.Link, new() { Name = group, Exact = true })).ToBeVisibleAsync();
    }

    private static async Task OpenTheSessionAsync(IPage page)
    {
        await page.GotoAsync("/today");
        var row = page.Body().GetByRole(AriaRole.Row).Filter(new() { HasText = Today }).Filter(new() { HasText = "9:00" });
        await row.ShowsAsync("13");
        await row.ShowsAsync("Not opened");
        await row.ShowsAsync("Andre Whitaker");
        await row.Locator("a.button").ClickAsync();
        await page.SeesAsync("This session is not opened yet", "13 people are expected", Name);
        await page.Body().PushAsync("Open session");
        await Assertions.Expect(SeatOf(page, Name)).ToBeVisibleAsync();
    }

    private static async Task WriteTheSessionAsync(IPage page)
    {
        await SeatOf(page, Name).MarkAsync($"Attendance: {Name}", "Here");
        await page.Body().FillAsync("Topic", "Riding the wave");
        await page.Body()
            .FillAsync("What the group did", "The group learned how an urge rises and falls, and tried four ways to wait.");
        await page.Body().PushAsync("Everyone is here");
        await Assertions.Expect(page.Locator("li.seat input[value=present]:checked")).ToHaveCountAsync(Responses.Length);
        var words = new Queue<string>(Responses.Skip(1));
        foreach (var seat in await page.Locator("li.seat").AllAsync())
        {
            var isNew = (await seat.Locator(".seat-name").InnerTextAsync()).Contains(Name, StringComparison.Ordinal);
            await seat.Locator("textarea").FillAsync(isNew ? Responses[0] : words.Dequeue());
        }

        var mine = SeatOf(page, Name);
        await mine.MarkAsync("Participation", "Active");
        await mine.Locator("select[id^=objective]").SelectOptionAsync(new SelectOptionValue { Label = Step });
        await page.GetByRole(AriaRole.Group, new() { Name = "Participation of everybody" }).PushAsync("Some");
        await Assertions
            .Expect(page.Locator("li.seat .chips.small input[value='1']:checked"))
            .ToHaveCountAsync(Responses.Length - 1);
        await page.Body().PushAsync("Finish session");
    }

    private static async Task SignTheSessionAsync(IPage page)
    {
        await page.SeesAsync(
            "Check and sign",
            "The shared part says what the group did",
            "Everybody who was here has a response",
            "No client is named in another's chart",
            "No response repeats another"
        );
        await page.Card("Check and sign").TickAsync("I led this group and these notes are true");
        await page.Body().PushAsync($"Sign {Responses.Length} notes");
        await page.SeesAsync("Nothing changes any more", "Riding the wave");
        var row = page.Body().GetByRole(AriaRole.Row).Filter(new() { HasText = Name });
        await row.ShowsAsync(Responses[0]);
    }

    private static async Task ReadTheNoteInTheChartAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/notes");
        await page.SeesAsync($"Notes of {Name}", Responses[0], "Active");
        await page.Body().ShowsNotAsync("Not signed");
        await page.Body().ShowsNotAsync(Responses[1]);
        await page.Body().GetByRole(AriaRole.Link, new() { NameRegex = new Regex(Today) }).First.ClickAsync();
        await page.SeesAsync("Signed, unchanged", "Riding the wave", "tried four ways to wait", Step, "Andre Whitaker, LCSW");
    }

    private static ILocator SeatOf(IPage page, string name) => page.Locator("li.seat").Filter(new() { HasText = name });
}
