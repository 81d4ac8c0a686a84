using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Footbridge.Host.Components;
using Footbridge.Journeys;
using Microsoft.AspNetCore.Components;

namespace Footbridge.Slices.Security;

/// <summary>Addresses end in server logs, histories and proxies (42 CFR 2.16, 45 CFR 164.312). So no address carries what somebody typed.</summary>
public sealed partial class AddressTests
{
    // What may stand in an address as text, and why it tells nothing about anybody. Numbers, days and ids need no reason.
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["CodePage.returnUrl"] = "An address of ours, which by this very test holds no typed text.",
        ["GuestSignInPage.returnUrl"] = "An address of ours, which by this very test holds no typed text.",
        ["StaffSignInPage.returnUrl"] = "An address of ours, which by this very test holds no typed text.",
        ["GridPage.By"] = "room, person or group; any other word is passed over.",
        ["GroupsPage.Track"] = "One of the tracks of groups; any other word is passed over.",
        ["HelpPage.Asked"] = "A mark that a call was asked for; its value is not read.",
        ["HelpPage.Plain"] = "A mark for the copy on the phone; its value is not read.",
        ["MovePage.Room"] = "The id of a room, or video; any other word is passed over.",
        ["MedicationsPage.edit"] = "The id of a row of the list.",
        ["NewDisclosurePage.ground"] = "The code of a ground of the law; any other word is passed over.",
        ["NewNotePage.kind"] = "The code of a kind of note; any other word is passed over.",
        ["NewReleasePage.kind"] = "The code of a form of release; any other word is passed over.",
        ["OfficerDisclosuresPage.ground"] = "The code of a ground of the law, chosen from a list.",
        ["PlanPage.edit"] = "The id of a row of the plan.",
        ["PlanPage.start"] = "The code of a problem that a plan may begin with, chosen from a list.",
        ["ProblemsPage.edit"] = "The id of a row of the list.",
        ["ReferPage.for"] = "me, family or work; any other word is passed over.",
        ["ThanksPage.ref"] = "The reference that the program made itself; it names nobody.",
        ["TimelinePage.Kinds"] = "Codes of kinds of entries; any other word is passed over.",
        ["/privacy/disclosures.csv.ground"] = "The code of a ground of the law, chosen from a list.",
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_address_carries_typed_text()
    {
        await using var web = await WebClinic.OpenAsync();
        var ofPages = PageAssemblies
            .All.Append(typeof(PageAssemblies).Assembly)
            .Distinct()
            .SelectMany(a => a.GetTypes())
            .SelectMany(OfPage);
        var ofFiles = web.Endpoints.OfType<RouteEndpoint>().SelectMany(OfEndpoint);
        ofPages.Concat(ofFiles).Distinct(StringComparer.Ordinal).ShouldBe(Reasons.Keys, ignoreOrder: true);
    }

    [Fact]
    public void No_form_puts_a_field_for_text_into_an_address() => Forms().Where(HasTextField).ShouldBeEmpty();

    [Fact]
    public void A_form_that_would_is_caught() =>
        HasTextField("""<form method="get"><input class="input" type="search" name="q" /></form>""").ShouldBeTrue();

    [Fact]
    public async Task Staff_find_a_client_by_a_name_that_no_address_and_no_log_holds()
    {
        await using var web = await WebClinic.OpenAsync();
        await web.Clinic.PersonAsync("Quillon", "Findable");
        var staff = await web.StaffAsync(RoleCodes.Counselor);
        var found = await FindAsync(staff, new() { ["Find.Name"] = "quill" });
        found.ShouldContain("Quillon Findable");
        found.ShouldNotContain("=quill");
        web.Log.All.ShouldNotContain("quill", Case.Insensitive);
    }

    [Fact]
    public async Task A_search_turns_its_pages_without_an_address_that_names_anybody()
    {
        await using var web = await WebClinic.OpenAsync();
        for (var number = 0; number <= 50; number++)
        {
            await web.Clinic.PersonAsync("Quillon", $"Numbered{number:00}");
        }

        var staff = await web.StaffAsync(RoleCodes.Counselor);
        var first = await FindAsync(staff, new() { ["Find.Name"] = "quillon" });
        first.ShouldContain("Numbered00");
        first.ShouldNotContain("Numbered50");
        var second = await FindAsync(staff, new() { ["Find.Name"] = "quillon", ["Find.Page"] = "2" });
        second.ShouldContain("Numbered50");
        second.ShouldNotContain("Numbered00");
        second.ShouldNotContain("=quillon");
    }

    [Fact]
    public async Task The_palette_answers_only_a_page_of_ours()
    {
        await using var web = await WebClinic.OpenAsync();
        await web.Clinic.PersonAsync("Quillon", "Findable");
        var staff = await web.StaffAsync(RoleCodes.Counselor);
        using var asked = await staff.Http.GetAsync("/api/palette?text=quill", Stop);
        asked.IsSuccessStatusCode.ShouldBeFalse();
        using var forged = await SendAsync(staff, "");
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var answer = await SendAsync(staff, await staff.TokenAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("Quillon Findable");
    }

    // The answer comes at the same address, without a redirect.
    private static async Task<string> FindAsync(HttpPerson staff, Dictionary<string, string> fields)
    {
        fields["_handler"] = "find-clients";
        fields["__RequestVerificationToken"] = await staff.FormTokenAsync("/clients");
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await staff.Http.PostAsync("/clients", form, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/clients");
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpPerson staff, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/palette")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["text"] = "quill" }),
        };
        request.Headers.Add("RequestVerificationToken", token);
        return await staff.Http.SendAsync(request, Stop);
    }

    private static IEnumerable<string> OfPage(Type page) =>
        page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(p => IsText(p.PropertyType))
            .Select(p => (Property: p, Query: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
            .Where(p => p.Query is not null)
            .Select(p => $"{page.Name}.{p.Query!.Name ?? p.Property.Name}");

    private static IEnumerable<string> OfEndpoint(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [])
            .Where(p => IsText(p.ParameterType) && endpoint.RoutePattern.GetParameter(p.Name!) is null)
            .Select(p => $"{endpoint.RoutePattern.RawText}.{p.Name}");

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(string[]);

    private static IEnumerable<string> Forms() =>
        Directory
            .EnumerateFiles(Path.Combine(RepositoryRoot(), "src"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(f => FormByAddress().Matches(File.ReadAllText(f)).Select(m => m.Value));

    private static bool HasTextField(string form) =>
        form.Contains("<textarea", StringComparison.Ordinal)
        || form.Contains("<TextField", StringComparison.Ordinal)
        || Field()
            .Matches(form)
            .Any(f =>
                !f.Value.Contains("type=\"date\"", StringComparison.Ordinal)
                && !f.Value.Contains("type=\"time\"", StringComparison.Ordinal)
                && !f.Value.Contains("type=\"hidden\"", StringComparison.Ordinal)
                // A tick carries a value that the page gave it, such as an id.
                && !f.Value.Contains("type=\"checkbox\"", StringComparison.Ordinal)
            );

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Footbridge.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex("<form method=\"get\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormByAddress();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Field();
}
