using System.Collections;
using System.Globalization;
using System.Reflection;
using Footbridge.Contracts.Demo;
using Footbridge.Host.Start;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Footbridge.Journeys.Attack;

/// <summary>Every address of the running program, asked by everybody there can be: the answer is of the class that the table
/// <c>who-reaches-what.txt</c> promises. An address without a row fails, and so does a row without an address.</summary>
public sealed class RouteTests(Stage stage, ITestOutputHelper output)
{
    private static readonly string[] Roles =
    [
        RoleCodes.Intake,
        RoleCodes.Counselor,
        RoleCodes.Supervisor,
        RoleCodes.Medical,
        RoleCodes.Director,
        RoleCodes.Biller,
        RoleCodes.Privacy,
        RoleCodes.Administrator,
    ];

    [Fact]
    public async Task Every_address_answers_everybody_as_the_table_says()
    {
        await using var clinic = await stage.OpenAsync();
        var story = DemoStories.Make(DemoClinic.DefaultSeed, clinic.Clock.GetUtcNow());
        var table = WhoReachesWhat.Read();
        var routes = Route.All(clinic.Services);
        routes.Select(r => r.Name).ShouldBe(table.Rows.Keys, ignoreOrder: true);

        var holes = await Holes.ReadAsync(clinic.Services, story);
        var wrong = new List<string>();
        var asked = 0;
        foreach (var who in (string[])[.. Roles, "client", "family", "stranger"])
        {
            using var person = new HttpPerson(clinic.Address, follow: false);
            await SignInAsync(person, who, story);
            var token = await person.FormTokenAsync("/help");
            // What ends the sign-in comes last.
            foreach (var route in routes.OrderBy(r => r.Pattern == "/sign-out"))
            {
                asked++;
                var given = await AskAsync(person, route, holes, token);
                var promised = table.Rows[route.Name].Promise(who);
                if (!promised.Contains(given))
                {
                    wrong.Add($"{route.Name} by {who}: promised {string.Join(" or ", promised)}, given {given}");
                }
            }
        }

        output.WriteLine($"{routes.Count} addresses, {asked} answers");
        wrong.Take(30).ShouldBeEmpty();
    }

    private static async Task SignInAsync(HttpPerson person, string who, DemoStory story)
    {
        switch (who)
        {
            case "stranger":
                break;
            case "client":
                await person.SignInByPinAsync(DemoStories.ClientEmail, DemoStories.Pin);
                break;
            case "family":
                await person.SignInByPinAsync(DemoStories.FamilyEmail, DemoStories.Pin);
                break;
            default:
                await person.SignInAsync(story.Staff.First(s => s.Role == who).Email, DemoStories.Password);
                break;
        }
    }

    private static async Task<string> AskAsync(HttpPerson person, Route route, Holes holes, string token)
    {
        using var request = new HttpRequestMessage(route.Method, holes.Fill(route.Pattern));
        if (route.Method == HttpMethod.Post)
        {
            request.Headers.Add("RequestVerificationToken", token);
            request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        }

        using var answer = await person.Http.SendAsync(request);
        var to = answer.Headers.Location?.OriginalString ?? "";
        return (int)answer.StatusCode switch
        {
            401 => "sign-in",
            403 => "refused",
            404 => "missing",
            >= 500 => "broken",
            >= 300 and < 400 when to.Contains("/sign-in?", StringComparison.Ordinal) => "sign-in",
            >= 300 and < 400 when to is "/me" or "/today" => "led home",
            _ => "shown",
        };
    }

    /// <summary>One address and how it is asked.</summary>
    private sealed record Route(HttpMethod Method, string Pattern)
    {
        public string Name => $"{Method} {Pattern}";

        public static IReadOnlyList<Route> All(IServiceProvider services) =>
            [
                .. services
                    .GetRequiredService<EndpointDataSource>()
                    .Endpoints.OfType<RouteEndpoint>()
                    .Where(e => !IsAsset(e))
                    .Select(e => new Route(
                        e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is ["POST"] ? HttpMethod.Post : HttpMethod.Get,
                        "/" + e.RoutePattern.RawText!.TrimStart('/')
                    ))
                    .Distinct(),
            ];

        // The program's own style sheets, scripts and pictures, and the framework's.
        private static bool IsAsset(RouteEndpoint endpoint) =>
            endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null
            || endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("_framework", StringComparison.Ordinal)
            || endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal);
    }

    /// <summary>What the holes of addresses are filled with: rows that are there.</summary>
    private sealed class Holes(ClientId client, DemoStory story, IReadOnlyDictionary<string, string> keys)
    {
        private static readonly (string Before, string Table)[] Tables =
        [
            ("/consent/", "Consent"),
            ("/me/sharing/", "Consent"),
            ("/requests/", "RightsRequest"),
            ("/disclosures/", "Disclosure"),
            ("/incidents/", "Incident"),
            ("/unusual/", "UnusualFinding"),
            ("/openings/", "OpenedRecord"),
            ("/intake/documents/", "ReceivedDocument"),
            ("/intake/", "Referral"),
            ("/huddle/", "SafetyItem"),
            ("/notes/", "ClientNote"),
            ("/week/sessions/", "Appointment"),
            ("/papers/", "Paper"),
            ("/staff/", "User"),
            ("/api/sessions/", "GroupSession"),
        ];

        public static async Task<Holes> ReadAsync(IServiceProvider services, DemoStory story)
        {
            var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id;
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CallContext>().Caller = Caller.System(story.Program, story.Zone);
            var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
            return new(
                client,
                story,
                Tables.Select(t => t.Table).Distinct().ToDictionary(name => name, name => KeyOf(db, name, client))
            );
        }

        public string Fill(string pattern)
        {
            var parts = pattern.Split('/');
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = parts[i] switch
                {
                    var p when p.StartsWith("{client:", StringComparison.OrdinalIgnoreCase) => $"{client.Value}",
                    "{Place:int}" => "0",
                    "{Day:datetime}" or "{On:datetime}" => story.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    "{Group:guid}" => $"{story.Groups.First(g => g.Day == story.Today.DayOfWeek && g.Track == "day").Id.Value}",
                    "{Role}" => RoleCodes.Counselor,
                    "{token}.ics" => "x.ics",
                    "{Code}" => "dap",
                    "{section}" => "mind",
                    var p when p.Contains(":guid", StringComparison.Ordinal) => KeyFor(string.Join('/', parts[..i]) + "/"),
                    var p when p.StartsWith('{') => "x",
                    var p => p,
                };
            }

            return string.Join('/', parts);
        }

        private string KeyFor(string before) =>
            Tables.FirstOrDefault(t => before.EndsWith(t.Before, StringComparison.Ordinal)) is { Table: { } table }
                ? keys[table]
                : "01900000-0000-7000-8000-00000000dead";

        // A row of this client if the table is of clients, any row otherwise.
        private static string KeyOf(FootbridgeDb db, string table, ClientId client)
        {
            var entity = db.Model.GetEntityTypes().Single(e => e.ClrType.Name == table);
            var rows = ((IEnumerable)LoadMethod.MakeGenericMethod(entity.ClrType).Invoke(null, [db])!).Cast<object>().ToList();
            var whose = entity.GetProperties().FirstOrDefault(p => p.ClrType == typeof(ClientId));
            var row =
                rows.FirstOrDefault(r => whose is not null && Equals(whose.GetGetter().GetClrValue(r), client))
                ?? rows.FirstOrDefault();
            return row is null ? "01900000-0000-7000-8000-00000000dead" : IdOf(entity, row);
        }

        private static string IdOf(IEntityType entity, object row)
        {
            var value = entity.FindPrimaryKey()!.Properties[0].GetGetter().GetClrValue(row)!;
            return $"{value as Guid? ?? value.GetType().GetProperty("Value")!.GetValue(value)}";
        }

        private static readonly MethodInfo LoadMethod = typeof(Holes).GetMethod(
            nameof(LoadAll),
            BindingFlags.Static | BindingFlags.NonPublic
        )!;

        private static List<T> LoadAll<T>(FootbridgeDb db)
            where T : class => db.Set<T>().AsNoTracking().ToList();
    }
}
