using System.Net;
using System.Xml.Linq;
using Footbridge.Host.Commands;
using Footbridge.Host.Engines;
using Footbridge.Storage.Protection;
using Microsoft.AspNetCore.DataProtection;

namespace Footbridge.Slices.Security;

/// <summary>The keys that protect cookies, forms and code-app secrets lie on the disk sealed, and what they protect outlives a rotation.</summary>
public sealed class CookieKeyTests
{
    private const string Words = "A ticket.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_file_holds_a_plain_key()
    {
        await using var clinic = await Clinic.OpenWithOwnKeysAsync(Engine.Sqlite);
        var ticket = Protector(clinic.Services).Protect(Words);
        var file = FilesOf(clinic).ShouldHaveSingleItem();
        var sealedKey = Sealed(file).ShouldHaveSingleItem();
        var plain = new SealedXmlReader(clinic.Services).Decrypt(sealedKey);
        plain.Name.LocalName.ShouldBe("masterKey");
        var text = await File.ReadAllTextAsync(file, Stop);
        text.ShouldNotContain(plain.Element("value")!.Value);
        text.ShouldNotContain("masterKey");
        Protector(clinic.Services).Unprotect(ticket).ShouldBe(Words);
    }

    [Fact]
    public async Task A_key_that_an_earlier_version_left_plain_is_read_and_sealed_at_the_next_start()
    {
        await using var clinic = await Clinic.OpenWithOwnKeysAsync(Engine.Sqlite);
        var earlier = DataProtectionProvider.Create(
            new DirectoryInfo(clinic.Settings.CookieKeyDirectory),
            builder => builder.SetApplicationName("Footbridge")
        );
        var ticket = earlier.CreateProtector("test").Protect(Words);
        var file = FilesOf(clinic).ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(file, Stop)).ShouldContain("<masterKey");
        Protector(clinic.Services).Unprotect(ticket).ShouldBe(Words);

        await using var next = ClinicServices.Build(clinic.Settings);
        await next.GetRequiredService<DatabaseStart>().RunAsync(Stop);
        (await File.ReadAllTextAsync(file, Stop)).ShouldNotContain("<masterKey");
        Protector(next).Unprotect(ticket).ShouldBe(Words);
    }

    [Theory, Engines]
    public async Task A_cookie_made_before_a_rotation_of_keys_is_still_read_after_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenWithOwnKeysAsync(engine);
        string cookie;
        await using (var before = await WebClinic.OnAsync(clinic))
        {
            var member = clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor);
            var signedIn = await SignInForm.PostAsync(
                before.Visitor(),
                "/sign-in",
                new() { ["Input.Email"] = member.Email, ["Input.Password"] = member.Password }
            );
            cookie = signedIn.SetCookies.Single(c => c.StartsWith("footbridge=", StringComparison.Ordinal)).Split(';')[0];
        }

        (await CommandLine.InvokeAsync(["keys", "rotate", .. KeyTests.Place(clinic)])).ShouldBe(ExitCode.Done);
        var newest = new KeyFile(clinic.Settings.KeyFile).Load()[^1];
        FilesOf(clinic).SelectMany(Sealed).Select(KeyOf).Distinct().ShouldBe([newest.Name]);
        await using var after = await WebClinic.OnAsync(clinic);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/today");
        request.Headers.Add("Cookie", cookie);
        using var answer = await after.Visitor().SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_left_as_it_is_and_stops_nothing()
    {
        await using var clinic = await Clinic.OpenWithOwnKeysAsync(Engine.Sqlite);
        _ = Protector(clinic.Services).Protect(Words);
        var broken = Path.Combine(clinic.Settings.CookieKeyDirectory, "key-broken.xml");
        await File.WriteAllTextAsync(broken, "<key>", Stop);
        clinic.Services.GetRequiredService<KeyRing>().Add();
        clinic.Services.GetRequiredService<CookieKeyFiles>().Reseal().ShouldBe(1);
        (await File.ReadAllTextAsync(broken, Stop)).ShouldBe("<key>");
    }

    private static IDataProtector Protector(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static string[] FilesOf(Clinic clinic) => Directory.GetFiles(clinic.Settings.CookieKeyDirectory, "key-*.xml");

    private static IEnumerable<XElement> Sealed(string file) => XDocument.Load(file).Descendants("sealed");

    private static string KeyOf(XElement sealedKey) =>
        Convert.ToHexStringLower(Envelope.NameOf(Convert.FromBase64String(sealedKey.Value)));
}
