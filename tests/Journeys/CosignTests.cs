using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>An intern writes, a supervisor sends back and co-signs.</summary>
public sealed class CosignTests(Stage stage)
{
    private const string Reason = "Please say what the client will do next, and by when.";
    private const string First = "Looked for evening child care together.";

    [Fact]
    public async Task A_note_goes_back_with_a_reason_is_corrected_signed_again_co_signed_and_added_to()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_note_goes_back_with_a_reason_is_corrected_signed_again_co_signed_and_added_to),
            async () =>
            {
                var client = ClientInCare();
                var intern = await clinic.StaffAsync("intern");
                var supervisor = await clinic.StaffAsync("supervisor");
                await intern.GotoAsync($"/clients/{client}/notes/new?kind=case-management");
                await Assertions.Expect(intern.Locator("[data-note-draft][data-ready]")).ToBeVisibleAsync();
                await intern.Locator("[data-section=data]").FillAsync(First);
                await intern
                    .Locator("[data-section=assessment]")
                    .FillAsync("Worried about the cost; glad about the sliding fee.");
                await intern.Locator("[data-section=plan]").FillAsync("Will see.");
                await intern.GetByLabel("I was part of this contact").CheckAsync();
                await intern.GetByRole(AriaRole.Button, new() { Name = "Sign note" }).ClickAsync();
                await Assertions.Expect(intern.GetByText("Waits for co-signature until")).ToBeVisibleAsync();
                var note = intern.Url[(intern.Url.LastIndexOf('/') + 1)..];

                await supervisor.GotoAsync("/cosign");
                await supervisor.Locator($"a[href='/cosign/{note}']").First.ClickAsync();
                await Assertions.Expect(supervisor.GetByText(First)).ToBeVisibleAsync();
                await supervisor.GetByLabel("What should be corrected?").FillAsync(Reason);
                await supervisor.GetByRole(AriaRole.Button, new() { Name = "Send back" }).ClickAsync();
                await Assertions.Expect(supervisor.GetByText("Sent back to the writer")).ToBeVisibleAsync();

                await intern.GotoAsync("/signing");
                await Assertions.Expect(intern.Locator("table").First).ToContainTextAsync(Reason);
                await intern.Locator($"a[href='/notes/{note}/correct']").First.ClickAsync();
                await intern.GetByRole(AriaRole.Link, new() { Name = "Open the note and correct it" }).ClickAsync();
                await Assertions.Expect(intern.GetByText(Reason, new() { Exact = true })).ToBeVisibleAsync();
                await intern.Locator("[data-section=plan]").FillAsync("Client calls the place with the sliding fee by Thursday.");
                await intern.GetByLabel("I was part of this contact").CheckAsync();
                await intern.GetByRole(AriaRole.Button, new() { Name = "Sign note" }).ClickAsync();
                await Assertions.Expect(intern.GetByText("Waits for co-signature until")).ToBeVisibleAsync();

                await supervisor.GotoAsync($"/cosign/{note}");
                await supervisor.GetByText("What changed (1)").ClickAsync();
                await Assertions.Expect(supervisor.Locator("del")).ToHaveTextAsync("Will see.");
                await supervisor.GetByLabel("I say this of the note above").CheckAsync();
                await supervisor.GetByRole(AriaRole.Button, new() { Name = "Co-sign this note" }).ClickAsync();
                await Assertions.Expect(supervisor.GetByText("Co-signed", new() { Exact = true })).ToBeVisibleAsync();

                await intern.GotoAsync($"/notes/{note}");
                await Assertions.Expect(intern.GetByText("Signed, unchanged")).ToBeVisibleAsync();
                await Assertions.Expect(intern.GetByText("I reviewed this note and agree with it.")).ToBeVisibleAsync();
                await Assertions.Expect(intern.Locator(".signing-steps > li")).ToHaveCountAsync(4);
                await intern.GetByText("Add an addendum").ClickAsync();
                await intern.GetByLabel("Addendum").FillAsync("The client called; the first visit is on Friday.");
                await intern.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
                await Assertions.Expect(intern.Locator(".addendum")).ToContainTextAsync("first visit is on Friday");
                await Assertions.Expect(intern.GetByText("Signed, unchanged")).ToBeVisibleAsync();
            }
        );
    }

    [Fact]
    public async Task Several_notes_are_read_whole_and_co_signed_at_once()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Several_notes_are_read_whole_and_co_signed_at_once),
            async () =>
            {
                var supervisor = await clinic.StaffAsync("supervisor");
                await supervisor.GotoAsync("/cosign");
                var ticks = supervisor.Locator("input[name=note]");
                var before = await ticks.CountAsync();
                before.ShouldBeGreaterThan(3);
                for (var i = 0; i < 3; i++)
                {
                    await ticks.Nth(i).CheckAsync();
                }

                await supervisor.GetByRole(AriaRole.Button, new() { Name = "Read the chosen notes" }).ClickAsync();
                await Assertions.Expect(supervisor.Locator(".cosign-sheet")).ToHaveCountAsync(3);
                await Assertions.Expect(supervisor.Locator(".cosign-sheet .note-text")).ToHaveCountAsync(3);
                await supervisor.Locator("input[name=Seen]").Nth(2).UncheckAsync();
                await supervisor.GetByRole(AriaRole.Button, new() { Name = "Co-sign the ticked notes" }).ClickAsync();
                await Assertions.Expect(supervisor.Locator(".error-summary")).ToContainTextAsync("Tick the statement");
                await Assertions.Expect(supervisor.Locator("input[name=Seen]:checked")).ToHaveCountAsync(2);
                await supervisor.GetByLabel("I say this of each note").CheckAsync();
                await supervisor.GetByRole(AriaRole.Button, new() { Name = "Co-sign the ticked notes" }).ClickAsync();
                await Assertions.Expect(supervisor.GetByText("Co-signed", new() { Exact = true })).ToBeVisibleAsync();
                await Assertions.Expect(ticks).ToHaveCountAsync(before - 2);
            }
        );
    }

    [Fact]
    public async Task A_session_of_the_intern_stands_on_the_board_as_waiting_and_one_note_of_it_goes_back()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_session_of_the_intern_stands_on_the_board_as_waiting_and_one_note_of_it_goes_back),
            async () =>
            {
                var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
                var day = $"/today?day={story.Today.AddDays(-1):yyyy-MM-dd}";
                var supervisor = await clinic.StaffAsync("supervisor");
                await supervisor.GotoAsync(day);
                await Assertions.Expect(supervisor.Locator("table")).ToContainTextAsync("Waits for co-signature");
                await supervisor.GotoAsync("/cosign");
                await supervisor.Locator("tr", new() { HasText = "After work" }).Locator("a").First.ClickAsync();
                await supervisor.GetByLabel("What should be corrected?").FillAsync(Reason);
                await supervisor.GetByRole(AriaRole.Button, new() { Name = "Send back" }).ClickAsync();
                await Assertions.Expect(supervisor.GetByText("Sent back to the writer")).ToBeVisibleAsync();
                await supervisor.GotoAsync(day);
                await Assertions.Expect(supervisor.Locator("table")).ToContainTextAsync("Sent back");

                var intern = await clinic.StaffAsync("intern");
                await intern.GotoAsync("/signing");
                await intern.Locator("tr", new() { HasText = Reason }).Locator("a").First.ClickAsync();
                await intern.GetByLabel("Next step").FillAsync("Tries the plan on Friday and tells the group.");
                await intern.GetByLabel("I led this group").CheckAsync();
                await intern.GetByRole(AriaRole.Button, new() { Name = "Sign again" }).ClickAsync();
                await Assertions.Expect(intern.GetByText("Waits for co-signature until")).ToBeVisibleAsync();
                await Assertions.Expect(intern.GetByText("What changed (1)")).ToBeVisibleAsync();
            }
        );
    }

    private Guid ClientInCare()
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        return story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
    }
}
