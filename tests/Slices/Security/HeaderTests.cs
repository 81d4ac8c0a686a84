using System.Net;
using Footbridge.Contracts.Intake;
using Footbridge.Host.Requests;
using Footbridge.Intake.Received;
using Footbridge.Slices.Intake;

namespace Footbridge.Slices.Security;

/// <summary>What goes out says how it may be treated.</summary>
public sealed class HeaderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_of_a_signed_in_person_is_kept_by_anybody_on_the_way()
    {
        await using var web = await WebClinic.OpenAsync();
        var staff = await web.StaffAsync(RoleCodes.Counselor);
        foreach (var page in (string[])["/today", "/clients", "/huddle", "/signing", "/account", "/api/antiforgery"])
        {
            using var answer = await staff.Http.GetAsync(page, Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(page);
        }
    }

    [Fact]
    public async Task Every_page_tells_the_browser_to_run_only_our_own_files_and_to_guess_nothing()
    {
        await using var web = await WebClinic.OpenAsync();
        using var answer = await web.Visitor().GetAsync("/help", Stop);
        var policy = Of(answer, "Content-Security-Policy");
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        Of(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Of(answer, "X-Frame-Options").ShouldBe("DENY");
        Of(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task A_document_that_others_sent_is_saved_and_never_shown()
    {
        await using var web = await WebClinic.OpenAsync();
        var clinic = web.Clinic;
        var imported = await clinic.DoAsync<ImportPerson, ImportedPerson>(
            clinic.Staff(RoleCodes.Intake),
            IntakeSteps.Record("aa")
        );
        var records = await clinic.AskAsync<ReceivedRecords.Input, ReceivedRecords.Output>(
            clinic.Staff(RoleCodes.Intake),
            new(imported.Value.Client)
        );
        var staff = await web.StaffAsync(RoleCodes.Intake);
        using var answer = await staff.Http.GetAsync($"/intake/documents/{records.Value.Documents[0].Id}", Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        Of(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Of(answer, "Content-Security-Policy").ShouldBe("sandbox; default-src 'none'");
    }

    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_secure_behind_a_TLS_proxy(string scheme, bool secure)
    {
        await using var web = await WebClinic.OpenAsync();
        var member = web.Clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor);
        using var person = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = web.Address,
        };
        person.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        var cookies = await SignInForm.PostAsync(
            person,
            "/sign-in",
            new() { ["Input.Email"] = member.Email, ["Input.Password"] = member.Password }
        );
        var session = cookies.SetCookies.Single(c => c.StartsWith("footbridge=", StringComparison.Ordinal));
        session.ShouldContain("httponly", Case.Insensitive);
        session.ShouldContain("samesite=lax", Case.Insensitive);
        session.Contains("; secure", StringComparison.OrdinalIgnoreCase).ShouldBe(secure);
        session.ShouldNotContain("expires", Case.Insensitive, "A workstation's session ends with the browser.");
    }

    [Theory]
    [InlineData("security@clinic.example", "Contact: mailto:security@clinic.example")]
    [InlineData("https://clinic.example/security", "Contact: https://clinic.example/security")]
    public void The_file_for_finders_of_weaknesses_names_the_contact_and_half_a_year(string contact, string line)
    {
        var text = SecurityTxt.TextOf(contact, new(2026, 3, 10, 14, 0, 0, TimeSpan.Zero)).ShouldNotBeNull();
        text.ShouldContain(line);
        text.ShouldContain("Expires: 2026-09-06T00:00:00Z");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://clinic.example/\nExpires: 2099-01-01T00:00:00Z")]
    public void Without_a_proper_contact_there_is_no_such_file(string? contact) =>
        SecurityTxt.TextOf(contact, DateTimeOffset.UnixEpoch).ShouldBeNull();

    [Fact]
    public async Task The_file_is_absent_until_a_contact_is_set()
    {
        await using var web = await WebClinic.OpenAsync();
        using var answer = await web.Visitor().GetAsync("/.well-known/security.txt", Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Of(HttpResponseMessage answer, string name) => string.Join(',', answer.Headers.GetValues(name));
}
