using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>Every screen, on a desktop and a phone, light and dark: no fault that axe finds, no text that names a resource, no error in
/// the browser. With FOOTBRIDGE_SHOTS set to a folder, pictures of the screens are left there.</summary>
public sealed class ScreenTests(Stage stage)
{
    private static readonly string[] Public =
    [
        "/",
        "/check",
        "/refer",
        "/help",
        "/sign-in",
        "/me/sign-in",
        "/sign-in/forgot",
        "/kiosk",
        "/m/no-such-key",
        "/design",
        "/not-found",
    ];

    private static readonly string[] OfClients =
    [
        "/me",
        "/me/week",
        "/me/week/calendar",
        "/me/availability",
        "/me/check-in",
        "/me/plan",
        "/me/attendance-letter?eachDay=true",
        "/me/aftercare",
        "/me/progress",
        "/me/screens",
        "/me/messages",
        "/me/messages?sent=true",
        "/me/rewards",
        "/me/questions",
        "/me/milestones",
        "/me/safety",
        "/me/safety/edit",
        "/me/safety/sign",
        "/me/safety/signed",
        "/me/lapse",
        "/me/sharing",
        "/me/looks",
        "/help",
        "/account",
        "/me/rights",
        "/me/rights/fix",
        "/me/learn",
        "/me/practice",
        "/me/diary",
        "/me/practice/urge-surfing",
        "/me/practice/cool-the-body",
        "/me/rights/limit",
        "/me/rights/complain",
        "/me/rights/list",
        "/me/rights/contact",
        "/me/reminders",
        "/me/record",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Public_screens_are_without_fault(bool phone)
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.VisitorAsync(phone);
        (await Screens.LookAtAsync(page, "public", phone, Public)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_clients_screens_are_without_fault(bool phone)
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.ClientAsync(DemoStories.ClientEmail, phone);
        await page.GotoAsync("/me/sharing");
        var sharing = await FirstAsync(page, "a[href^='/me/sharing/']");
        await page.GotoAsync("/me/week");
        string[] paths = [.. OfClients, .. sharing, .. await FirstAsync(page, "a[href^='/me/week/meetings/']")];
        (await Screens.LookAtAsync(page, "client", phone, paths)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, "en-US")]
    [InlineData(false, "en-US")]
    [InlineData(true, "es-US")]
    public async Task The_screens_of_a_relative_are_without_fault(bool phone, string language)
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.ClientAsync(DemoStories.FamilyEmail, phone, language: language);
        if (language == "es-US")
        {
            // The account's own language comes first; it is changed as anybody would.
            await page.Locator("button[name='culture'][value='es']").First.ClickAsync();
            await page.Locator("html[lang='es']").WaitForAsync();
        }

        (await Screens.LookAtAsync(page, $"family-{language[..2]}", phone, ["/me", "/help", "/account"])).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_clients_screens_are_without_fault_in_Spanish()
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.ClientAsync(DemoStories.SpanishClientEmail, phone: true, language: "es-US");
        (await Screens.LookAtAsync(page, "client-es", phone: true, OfClients)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_staffs_screens_are_without_fault(bool phone)
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.StaffAsync("director", phone);
        (await Screens.LookAtAsync(page, "staff", phone, await OfStaffAsync(page))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "en-US")]
    [InlineData(true, "en-US")]
    [InlineData(true, "es-US")]
    public async Task Screens_of_rosters_and_of_the_record_at_a_glance_are_without_fault(bool phone, string language)
    {
        await using var clinic = await stage.OpenAsync();
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
        var group = story.Groups.First(g => g is { Day: DayOfWeek.Tuesday, Track: "day" }).Id.Value;
        var page = await clinic.StaffAsync("director", phone, language: language);
        string[] paths =
        [
            $"/clients/{client}",
            $"/clients/{client}/timeline",
            $"/clients/{client}/documents",
            $"/clients/{client}/attendance-letter?eachDay=true&missed=true",
            $"/clients/{client}/timeline?kinds=note.session",
            $"/clients/{client}/make-up",
            $"/groups/{group}",
            $"/groups/{group}/weeks",
            $"/groups/{group}/history",
            $"/groups/{group}/meetings/{story.Today.AddDays(7):yyyy-MM-dd}",
        ];
        (await Screens.LookAtAsync(page, $"roster-{language[..2]}", phone, paths)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "en-US")]
    [InlineData(true, "en-US")]
    [InlineData(true, "es-US")]
    public async Task The_screens_of_what_a_week_needs_are_without_fault(bool phone, string language)
    {
        await using var clinic = await stage.OpenAsync();
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
        var page = await clinic.StaffAsync("director", phone, language: language);
        string[] paths =
        [
            $"/clients/{client}/week",
            $"/clients/{client}/week/prescription",
            $"/clients/{client}/week/sessions",
            $"/clients/{client}/availability",
            "/keep-apart",
        ];
        (await Screens.LookAtAsync(page, $"needs-{language[..2]}", phone, paths)).ShouldBeEmpty();
        if (language == "en-US")
        {
            var own = await clinic.ClientAsync(DemoStories.ClientEmail, phone);
            (await Screens.LookAtAsync(own, "needs-own", phone, ["/me/availability"])).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(false, "en-US")]
    [InlineData(true, "en-US")]
    [InlineData(true, "es-US")]
    public async Task Screens_of_hours_and_of_the_week_at_a_glance_are_without_fault(bool phone, string language)
    {
        await using var clinic = await stage.OpenAsync();
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var away = story.Staff.First(s => s.Name == "Ibrahim Saleh").Id.Value;
        var page = await clinic.StaffAsync("director", phone, language: language);
        string[] paths =
        [
            "/rooms/hours",
            "/staff-hours",
            $"/staff-hours/{away}",
            "/groups/week",
            $"/groups/week?by=person&on={story.Today.AddDays(21):yyyy-MM-dd}",
            $"/groups/week?by=group&on={story.Today.AddDays(28):yyyy-MM-dd}",
            $"/groups/{story.Groups[0].Id.Value}/move?day=2&start=09:00&room=video",
            "/timetable/waiting",
        ];
        (await Screens.LookAtAsync(page, $"hours-{language[..2]}", phone, paths)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_staffs_screens_are_without_fault_in_Spanish()
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.StaffAsync("director", language: "es-US");
        (await Screens.LookAtAsync(page, "staff-es", phone: false, await OfStaffAsync(page))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "en-US")]
    [InlineData(true, "en-US")]
    [InlineData(true, "es-US")]
    public async Task A_counselors_private_notes_are_without_fault(bool phone, string language)
    {
        await using var clinic = await stage.OpenAsync();
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var counselor = story.Staff.First(s => s.Role == "counselor");
        var client = story.Clients.First(c => c.Stage == "current" && c.Counselor == counselor.Id).Id.Value;
        var page = await clinic.StaffAsync(counselor.Email.Split('@')[0], phone, language: language);
        await page.GotoAsync($"/clients/{client}/private-notes");
        await page.Locator("textarea").First.FillAsync("Spoke of the brother for the first time. Waited; no questions from me.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Spoke of the brother for the first time.")).ToBeVisibleAsync();
        string[] paths = [$"/clients/{client}", $"/clients/{client}/private-notes"];
        (await Screens.LookAtAsync(page, $"counselor-{language[..2]}", phone, paths)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "en-US")]
    [InlineData(true, "en-US")]
    [InlineData(true, "es-US")]
    public async Task The_screens_of_notes_are_without_fault(bool phone, string language)
    {
        await using var clinic = await stage.OpenAsync();
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
        var page = await clinic.StaffAsync("director", phone, language: language);
        await page.GotoAsync($"/clients/{client}/notes");
        string[] paths =
        [
            "/notes/formats",
            "/notes/formats/soap",
            "/notes/formats/new",
            "/notes/phrases",
            $"/clients/{client}/notes/new",
            $"/clients/{client}/notes/new?kind=family",
            $"/clients/{client}/notes/new?kind=no-show",
            .. await FirstAsync(page, "a[href^='/notes/0']"),
        ];
        (await Screens.LookAtAsync(page, $"notes-{language[..2]}", phone, paths)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "en-US")]
    [InlineData(true, "en-US")]
    [InlineData(true, "es-US")]
    public async Task The_screens_of_messages_are_without_fault(bool phone, string language)
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.StaffAsync("director", phone, language: language);
        await page.GotoAsync("/messages");
        var talk = (await FirstAsync(page, "a[href^='/clients/'][href$='/messages']")).First();
        string[] paths = ["/messages", talk, "/messages/settings", talk.Replace("/messages", "", StringComparison.Ordinal)];
        (await Screens.LookAtAsync(page, $"talks-{language[..2]}", phone, paths)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "en-US")]
    [InlineData(true, "en-US")]
    [InlineData(true, "es-US")]
    public async Task Reviews_are_without_fault(bool phone, string language)
    {
        await using var clinic = await stage.OpenAsync();
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
        var page = await clinic.StaffAsync("supervisor", phone, language: language);
        await page.GotoAsync($"/clients/{client}/plan");
        string[] paths = [$"/clients/{client}/review", .. await FirstAsync(page, "a[href*='/review/']")];
        (await Screens.LookAtAsync(page, $"review-{language[..2]}", phone, paths)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "en-US")]
    [InlineData(true, "en-US")]
    [InlineData(true, "es-US")]
    public async Task The_screens_of_signing_are_without_fault(bool phone, string language)
    {
        await using var clinic = await stage.OpenAsync();
        var intern = await clinic.StaffAsync("intern", phone, language: language);
        await intern.GotoAsync("/signing");
        string[] own = ["/signing", .. await FirstAsync(intern, "a[href$='/correct']")];
        (await Screens.LookAtAsync(intern, $"intern-{language[..2]}", phone, own)).ShouldBeEmpty();
        var page = await clinic.StaffAsync("supervisor", phone, language: language);
        await page.GotoAsync("/cosign");
        var one = (await FirstAsync(page, "a[href^='/cosign/0']")).First();
        var note = one.Split('/')[^1];
        string[] paths =
        [
            "/cosign",
            one,
            $"/cosign/batch?note={note}",
            "/cosign/batch",
            $"/notes/{note}",
            "/signing?all=true",
            "/signing/rates",
            "/signing/rules",
            "/signing/rules/0",
            "/signing/rules/1",
        ];
        (await Screens.LookAtAsync(page, $"signing-{language[..2]}", phone, paths)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "en-US")]
    [InlineData(true, "en-US")]
    [InlineData(true, "es-US")]
    public async Task The_screens_of_an_assessment_are_without_fault(bool phone, string language)
    {
        await using var clinic = await stage.OpenAsync();
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
        var asking = story.Clients.First(c => c.Stage == "referred").Id.Value;
        var page = await clinic.StaffAsync("medical", phone, language: language);
        string[] paths =
        [
            $"/clients/{asking}/assessment",
            $"/clients/{asking}/assessment/substances",
            $"/clients/{asking}/assessment/behaviors",
            $"/clients/{asking}/assessment/mind",
            $"/clients/{client}",
            $"/clients/{client}/assessment",
            $"/clients/{client}/assessment/body",
            $"/clients/{client}/criteria?n=1",
            $"/clients/{client}/criteria?n=2",
            $"/clients/{client}/problems",
            $"/clients/{client}/medications?add=true",
            $"/clients/{client}/medications/compare",
        ];
        (await Screens.LookAtAsync(page, $"assessment-{language[..2]}", phone, paths)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_administrators_screens_are_without_fault(bool phone)
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.StaffAsync("admin", phone);
        string[] paths =
        [
            "/people/staff",
            "/people/roles",
            "/people/roles/counselor",
            "/people/sites",
            "/people/program",
            "/people/outbox",
            "/account",
        ];
        (await Screens.LookAtAsync(page, "admin", phone, paths)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_privacy_officers_screens_are_without_fault(bool phone)
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.StaffAsync("privacy", phone);
        (await Screens.LookAtAsync(page, "privacy", phone, await OfPrivacyAsync(page))).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_privacy_officers_screens_are_without_fault_in_Spanish()
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.StaffAsync("privacy", language: "es-US");
        (await Screens.LookAtAsync(page, "privacy-es", phone: false, await OfPrivacyAsync(page))).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_set_up_screen_is_without_fault()
    {
        await using var clinic = await stage.OpenEmptyAsync();
        var page = await clinic.VisitorAsync();
        (await Screens.LookAtAsync(page, "setup", phone: false, ["/"])).ShouldBeEmpty();
        page.Url.ShouldEndWith("/setup");
    }

    [Fact]
    public async Task An_unlabelled_field_is_caught()
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.VisitorAsync();
        await page.GotoAsync("/refer");
        await page.EvaluateAsync("document.querySelector('main').append(document.createElement('input'))");
        (await Looks.FaultsAsync(page)).ShouldContain(fault => fault.StartsWith("label:", StringComparison.Ordinal));
    }

    // The screens of one client in care, one who has just asked, and one group.
    private async Task<IReadOnlyList<string>> OfStaffAsync(IPage page)
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
        var asking = story.Clients.First(c => c.Stage == "referred").Id.Value;
        var former = story.Clients.First(c => c.Stage == "past").Id.Value;
        var group = story.Groups.First(g => g is { Day: DayOfWeek.Tuesday, Track: "day" }).Id.Value;
        var day = $"{story.Today:yyyy-MM-dd}";
        var paths = new List<string>
        {
            "/messages/held",
            "/today",
            "/huddle",
            "/huddle?big=true",
            "/on-call",
            "/intake",
            "/intake/placement-settings",
            "/clients",
            "/groups",
            "/my-calendar",
            $"/groups/{group}",
            "/groups/new",
            "/curriculum",
            "/curriculum/riding-out-an-urge",
            "/curriculum/riding-out-an-urge/sheet",
            "/curriculum/own/new",
            $"/curriculum/groups/{group}/{day}",
            "/rooms",
            $"/sessions/{group}/{day}",
            "/signing",
            "/billing/fees",
            $"/clients/{client}",
            $"/clients/{client}/assessment",
            $"/clients/{client}/assessment-versions?a=1&b=1",
            $"/clients/{client}/criteria",
            $"/clients/{client}/problems",
            $"/clients/{client}/medications",
            $"/clients/{client}/plan",
            "/plans/due",
            "/plans/library",
            "/plans/rules",
            $"/clients/{client}/week",
            $"/clients/{client}/availability",
            $"/clients/{client}/notes",
            $"/clients/{client}/notes/new",
            $"/clients/{client}/consent",
            $"/clients/{client}/consent/new",
            $"/clients/{client}/consent/new?kind=person",
            $"/clients/{client}/consent/new?kind=criminal-justice",
            $"/clients/{client}/disclosures",
            $"/clients/{client}/disclosures/new",
            $"/clients/{client}/disclosures/new?ground=consent",
            $"/clients/{client}/disclosures/new?ground=court-order",
            $"/clients/{client}/disclosures/accounting",
            "/privacy/disclosures",
            "/privacy/consents",
            "/privacy/agreements",
            "/privacy/studies",
            $"/clients/{client}/disclosures/new?ground=audit",
            $"/clients/{client}/disclosures/new?ground=research",
            "/privacy/minors",
            $"/clients/{client}/estimate",
            $"/clients/{client}/placement",
            $"/clients/{client}/identity",
            $"/clients/{client}/check-ins",
            $"/clients/{client}/measures",
            $"/clients/{client}/screens",
            $"/clients/{client}/screens/plan",
            "/screens/import",
            "/screens/draws",
            $"/screens/draws?month={story.Today.AddMonths(-1):yyyy-MM-dd}",
            $"/clients/{client}/discharge",
            $"/clients/{client}/transfer",
            $"/clients/{client}/aftercare",
            "/aftercare",
            "/care/rules",
            "/billing/authorizations",
            $"/clients/{former}/aftercare",
            $"/clients/{former}/summary",
            $"/clients/{former}/readmit",
            $"/clients/{client}/looks",
            "/privacy/looks",
            "/privacy/unusual",
            "/privacy/unusual?closed=true",
            $"/clients/{client}/rights",
            $"/clients/{client}/deletion",
            "/privacy/requests",
            "/privacy/incidents",
            "/privacy/incidents/new",
            "/privacy/retention",
            $"/clients/{asking}",
            $"/clients/{asking}/admit",
        };
        // Somebody who was referred with a record of another clinic: the record, and the label of a document of it.
        foreach (var referred in story.Clients.Where(c => c.Stage == "referred"))
        {
            await page.GotoAsync($"/clients/{referred.Id.Value}");
            if (await page.Locator("a[href*='/received/']").CountAsync() > 0)
            {
                paths.AddRange([$"/clients/{referred.Id.Value}", .. await FirstAsync(page, "a[href*='/received/']")]);
                break;
            }
        }

        // Somebody whose plan has a second version.
        foreach (var known in story.Clients.Where(c => c.Stage == "current"))
        {
            await page.GotoAsync($"/clients/{known.Id.Value}/plan");
            if (await page.Locator("a[href$='/plan/compare']").CountAsync() > 0)
            {
                paths.AddRange([$"/clients/{known.Id.Value}/plan", $"/clients/{known.Id.Value}/plan/compare"]);
                break;
            }
        }

        await page.GotoAsync("/huddle");
        paths.AddRange(await FirstAsync(page, "a[href^='/huddle/']"));
        await page.GotoAsync($"/clients/{client}/disclosures");
        paths.AddRange(await FirstAsync(page, "a[href$='/cover']"));
        await page.GotoAsync($"/clients/{client}/consent");
        paths.AddRange(await FirstAsync(page, $"a[href^='/clients/{client}/consent/0']"));
        await page.GotoAsync("/intake");
        paths.AddRange(await FirstAsync(page, "a[href^='/intake/0']"));
        await page.GotoAsync($"/clients/{client}/notes");
        paths.AddRange(await FirstAsync(page, "a[href^='/notes/']"));
        await page.GotoAsync("/privacy/requests");
        foreach (var request in await FirstAsync(page, "a[href*='/requests/']"))
        {
            paths.AddRange([request, $"{request}/letter"]);
        }

        await page.GotoAsync("/privacy/incidents");
        foreach (var incident in await FirstAsync(page, "a[href^='/privacy/incidents/0']"))
        {
            paths.AddRange([incident, $"{incident}/letter"]);
        }

        return paths;
    }

    // Who looked, what was unusual, and one finding that waits for its review.
    private async Task<IReadOnlyList<string>> OfPrivacyAsync(IPage page)
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
        var counselor = story.Staff.First(s => s.Role == "counselor").Id.Value;
        var paths = new List<string>
        {
            $"/clients/{client}/looks",
            "/privacy/looks",
            $"/privacy/looks?user={counselor}",
            "/privacy/unusual",
            "/privacy/unusual?closed=true",
        };
        await page.GotoAsync("/privacy/unusual");
        paths.AddRange(await FirstAsync(page, "a[href^='/privacy/unusual/']"));
        return paths;
    }

    private static async Task<IEnumerable<string>> FirstAsync(IPage page, string selector) =>
        await page.Locator(selector).First.GetAttributeAsync("href") is { } href ? [href] : [];
}
