using System.Net;
using System.Text;

namespace Footbridge.Slices.Security;

/// <summary>What comes in is refused with a sentence when it is broken, leads nobody away and leaves no secret in the log.</summary>
public sealed class RequestTests
{
    private static readonly string[] Raw = ["FromSql", "ExecuteSql", "SqlQuery", "CommandText"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/today")]
    [InlineData("/\tevil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\u202Eevil")]
    public async Task A_return_address_never_leads_away(string address)
    {
        await using var web = await WebClinic.OpenAsync();
        var member = web.Clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor);
        var answer = await SignInForm.PostAsync(
            web.Visitor(),
            $"/sign-in?returnUrl={Uri.EscapeDataString(address)}",
            new() { ["Input.Email"] = member.Email, ["Input.Password"] = member.Password }
        );
        answer.Status.ShouldBe(HttpStatusCode.Found);
        new Uri(web.Address, answer.Location).ShouldBe(new Uri(web.Address, "/today"));
        using var content = new FormUrlEncodedContent([
            KeyValuePair.Create("culture", "es"),
            KeyValuePair.Create("returnUrl", address),
        ]);
        using var language = await web.Visitor().PostAsync("/language", content, Stop);
        new Uri(web.Address, language.Headers.Location!).Host.ShouldBe(web.Address.Host);
    }

    [Theory]
    [InlineData("a=%00")]
    [InlineData("a=%ZZ&_key=%FF%00")]
    public async Task A_form_that_cannot_be_read_is_refused_and_is_no_fault_of_the_program(string body)
    {
        await using var web = await WebClinic.OpenAsync();
        using var content = new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded");
        using var answer = await web.Visitor().PostAsync("/refer", content, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        web.Log.All.ShouldNotContain("unhandled exception");
    }

    [Fact]
    public async Task An_address_whose_values_cannot_be_read_is_refused_with_a_sentence_and_not_logged()
    {
        await using var web = await WebClinic.OpenAsync();
        var staff = await web.StaffAsync(RoleCodes.Counselor);
        using var answer = await staff.Http.GetAsync("/today?day=Testperson", Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("We could not read this request.");
        web.Log.All.ShouldNotContain("Testperson");
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        await using var web = await WebClinic.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/refer")
        {
            Content = new ByteArrayContent(new byte[11 << 20]),
        };
        request.Content.Headers.ContentType = new("application/x-www-form-urlencoded");
        // The server says no before it takes the body.
        request.Headers.ExpectContinue = true;
        using var answer = await web.Visitor().SendAsync(request, Stop);
        ((int)answer.StatusCode).ShouldBeInRange(400, 413);
    }

    [Fact]
    public async Task No_password_PIN_or_link_is_written_to_the_log()
    {
        await using var web = await WebClinic.OpenAsync();
        var member = web.Clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor);
        await web.StaffAsync(RoleCodes.Counselor);
        await SignInForm.PostAsync(
            web.Visitor(),
            "/sign-in",
            new() { ["Input.Email"] = member.Email, ["Input.Password"] = "tulip-secret-7788" }
        );
        await SignInForm.PostAsync(
            web.Visitor(),
            "/me/sign-in",
            new() { ["Input.Contact"] = "202-555-0177", ["Input.Pin"] = "778899" }
        );
        using var link = await web.Visitor().GetAsync("/me/sign-in/tulipsecretlinktulipsecretlinktulipsecretlin", Stop);
        foreach (var secret in (string[])[member.Password, "tulip-secret", "778899", "tulipsecretlink", member.Email, "555-0177"])
        {
            web.Log.All.ShouldNotContain(secret, Case.Insensitive);
        }
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-out")]
    [InlineData("/api/check-ins")]
    public async Task A_post_without_the_token_of_our_own_page_is_refused(string path)
    {
        await using var web = await WebClinic.OpenAsync();
        var staff = await web.StaffAsync(RoleCodes.Counselor);
        using HttpContent content = path.StartsWith("/api", StringComparison.Ordinal)
            ? new StringContent($$"""{"client":"{{Guid.Empty}}","mood":5}""", Encoding.UTF8, "application/json")
            : new FormUrlEncodedContent([
                KeyValuePair.Create("_handler", "sign-in"),
                KeyValuePair.Create("Input.Email", "a@example.org"),
            ]);
        using var answer = await staff.Http.PostAsync(path, content, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void No_module_writes_SQL_by_hand() =>
        Sources("Modules", f => Raw.Any(word => f.Contains(word, StringComparison.Ordinal))).ShouldBeEmpty();

    // Server-side request forgery needs a program that fetches addresses. Ours opens connections to its database and, in one folder, to what
    // carries messages; where these go is the clinic's to say, but for push services, of which only known hosts are written to.
    [Fact]
    public void Nothing_but_what_carries_messages_fetches_addresses()
    {
        Host.FootbridgeModules.All.Select(m => m.Assembly)
            .Append(typeof(Fhir.Bundles.BundleReader).Assembly)
            .Append(typeof(Storage.FootbridgeDb).Assembly)
            .SelectMany(a => a.GetReferencedAssemblies().Select(r => (a.GetName().Name, Referenced: r.Name)))
            .Where(r => r.Referenced is "System.Net.Http" or "System.Net.Requests" or "System.Net.WebClient")
            .ShouldBeEmpty();
        Sources("Host", f => f.Contains("HttpClient", StringComparison.Ordinal))
            .ShouldBe(["Carriers.cs", "PushCarrier.cs", "TextCarrier.cs"], ignoreOrder: true);
    }

    private static IEnumerable<string> Sources(string part, Func<string, bool> holds)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Footbridge.slnx")))
        {
            root = root.Parent;
        }

        Assert.SkipWhen(root is null, "The source is not beside the tests.");
        return Directory
            .EnumerateFiles(Path.Combine(root!.FullName, "src", part), "*.cs", SearchOption.AllDirectories)
            .Where(f => holds(File.ReadAllText(f)))
            .Select(f => Path.GetFileName(f));
    }
}
