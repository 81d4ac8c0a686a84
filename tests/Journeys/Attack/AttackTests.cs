using System.Net;
using System.Text.RegularExpressions;
using Footbridge.Contracts.Demo;
using Footbridge.Host.Start;
using Footbridge.Kernel;

namespace Footbridge.Journeys.Attack;

/// <summary>Somebody signed in as a client, a relative, staff of another program, or not at all, tries the ids of another person in every
/// address and every form that there is. Nothing is seen, nothing is changed, and what is there answers like what is not.</summary>
public sealed partial class AttackTests(Stage stage, ITestOutputHelper output)
{
    private const int OtherSeed = 7;
    private static readonly Guid Nobody = Guid.Parse("01900000-0000-7000-8000-00000000dead");

    [Theory]
    [InlineData("a stranger")]
    [InlineData("a client")]
    [InlineData("a relative")]
    [InlineData("a counselor of another program")]
    public async Task Nothing_of_another_person_is_seen_or_changed_by(string attacker)
    {
        await using var clinic = await stage.OpenAsync();
        var story = DemoStories.Make(DemoClinic.DefaultSeed, clinic.Clock.GetUtcNow());
        var other = OtherProgram(clinic);
        await clinic.Services.GetRequiredService<DemoClinic>().FillAsync(other, CancellationToken.None);
        var client = VictimOf(story);
        var before = await Victim.ReadAsync(clinic.Services, story, client);
        before.Ids.Count.ShouldBeGreaterThan(20);
        before.Markers.Count.ShouldBeGreaterThan(20);

        using var person = new HttpPerson(clinic.Address, follow: false);
        await SignInAsync(person, attacker, other);
        var doors = Door.All(clinic.Services);
        var faults = new List<string>();
        var looks = await LookAsync(person, doors, before, story.Today, faults);
        var posts = await PostAsync(person, doors, before, story.Today, faults);
        output.WriteLine($"{attacker}: {doors.Count} doors, {before.Ids.Count} ids, {looks} looks, {posts} posts");
        faults.Take(20).ShouldBeEmpty();
        var after = await Victim.ReadAsync(clinic.Services, story, client);
        after.Fingerprint.ShouldBe(before.Fingerprint);
    }

    // A person in care who is neither of those with a sign-in of their own, nor the one whose relative has one.
    private static ClientId VictimOf(DemoStory story) =>
        story
            .Clients.First(c =>
                c.Stage == "current"
                && c.Person.Email is not (DemoStories.ClientEmail or DemoStories.SpanishClientEmail)
                && story.Families.All(f => f.Client != c.Id)
            )
            .Id;

    private static DemoStory OtherProgram(RunningClinic clinic)
    {
        var story = DemoStories.Make(OtherSeed, clinic.Clock.GetUtcNow());
        return story with
        {
            Families = [],
            Staff = [.. story.Staff.Select(s => s with { Email = $"other.{s.Email}" })],
            Clients = [.. story.Clients.Take(3).Select(c => c with { Person = c.Person with { Email = null } })],
        };
    }

    private static async Task SignInAsync(HttpPerson person, string attacker, DemoStory other)
    {
        switch (attacker)
        {
            case "a client":
                await person.SignInByPinAsync(DemoStories.ClientEmail, DemoStories.Pin);
                break;
            case "a relative":
                await person.SignInByPinAsync("family@example.org", DemoStories.Pin);
                break;
            case "a counselor of another program":
                await person.SignInAsync(other.Staff.First(s => s.Role == RoleCodes.Counselor).Email, DemoStories.Password);
                break;
            default:
                break;
        }
    }

    private static async Task<int> LookAsync(
        HttpPerson person,
        IReadOnlyList<Door> doors,
        Victim victim,
        DateOnly day,
        List<string> faults
    )
    {
        var looks = 0;
        foreach (var door in doors)
        {
            var missing = await GetAsync(person, door.At(ClientId.From(Nobody), Nobody, day));
            foreach (var id in Ids(door, victim))
            {
                var there = await GetAsync(person, door.At(victim.Client, id, day));
                looks++;
                Judge($"GET {door.Pattern}", there, victim, faults);
                if ((there.Status, Plain(there.Body)) != (missing.Status, Plain(missing.Body)))
                {
                    faults.Add($"GET {door.Pattern} tells what is there ({there.Status}) from what is not ({missing.Status})");
                }
            }
        }

        return looks;
    }

    private static async Task<int> PostAsync(
        HttpPerson person,
        IReadOnlyList<Door> doors,
        Victim victim,
        DateOnly day,
        List<string> faults
    )
    {
        var posts = 0;
        var token = await person.FormTokenAsync("/help");
        foreach (var door in doors.Where(d => d.Forms.Count > 0 && !IsDoorOut(d)))
        {
            foreach (var form in door.Forms)
            {
                foreach (var id in door.Holes.Count == 0 ? victim.Ids : Ids(door, victim))
                {
                    var fields = form.Filled($"{id}");
                    fields["_handler"] = form.Name;
                    fields["__RequestVerificationToken"] = token;
                    posts++;
                    Judge(
                        $"POST {door.Pattern} {form.Name}",
                        await SendAsync(person, door.At(victim.Client, id, day), fields),
                        victim,
                        faults
                    );
                }
            }
        }

        var sent = await person.CheckInAsync(victim.Client.Value, "attack", craving: 9, DateTimeOffset.UnixEpoch, token);
        if (sent)
        {
            faults.Add("POST /api/check-ins took a check-in for somebody else");
        }

        return posts + 1;
    }

    // What ends or changes the attacker's own sign-in would end the attack.
    private static bool IsDoorOut(Door door) =>
        door.Pattern.StartsWith("/account", StringComparison.Ordinal)
        || door.Pattern.StartsWith("/sign-in", StringComparison.Ordinal)
        || door.Pattern.StartsWith("/me/sign-in", StringComparison.Ordinal)
        || door.Pattern.StartsWith("/setup", StringComparison.Ordinal);

    private static IEnumerable<Guid> Ids(Door door, Victim victim) =>
        door.NamesOther ? victim.Ids
        : door.NamesClient ? [victim.Client.Value]
        : [];

    private static void Judge(string where, Answer answer, Victim victim, List<string> faults)
    {
        if (answer.Status == HttpStatusCode.InternalServerError)
        {
            faults.Add($"{where} broke");
        }

        var words = WebUtility.HtmlDecode(answer.Body);
        if (victim.Markers.Any(marker => words.Contains(marker, StringComparison.Ordinal)))
        {
            faults.Add($"{where} shows words of the record");
        }
    }

    private static async Task<Answer> GetAsync(HttpPerson person, string path)
    {
        using var response = await person.Http.GetAsync(path);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task<Answer> SendAsync(HttpPerson person, string path, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var response = await person.Http.PostAsync(path, content);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    // Tokens, keys and ids differ from page to page.
    private static string Plain(string body) => Ids().Replace(Tokens().Replace(body, ""), "");

    [GeneratedRegex("value=\"[^\"]{20,}\"|nonce=\"[^\"]*\"")]
    private static partial Regex Tokens();

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}")]
    private static partial Regex Ids();

    private sealed record Answer(HttpStatusCode Status, string Body);
}
