using Footbridge.Privacy.Looks;
using Footbridge.Privacy.Looks.Pages;
using Footbridge.Privacy.Looks.Unusual;
using Footbridge.Storage.Gate;
using Footbridge.Ui;

namespace Footbridge.Slices.Privacy;

/// <summary>Every slice that is about clients can be told to a client in plain words.</summary>
public sealed class LookWordTests
{
    [Fact]
    public async Task Every_audited_slice_about_clients_has_a_phrase()
    {
        await using var clinic = await Clinic.OpenAsync(Engine.Sqlite);
        var slices = clinic.Services.GetRequiredService<SliceRegistry>().All;
        slices
            .Where(s => (s.Audited || s.IsCommand) && IsAboutClients(s))
            .Select(s => s.Name)
            .Where(s => !LookPhrases.Knows(s))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Every_phrase_and_rule_has_its_words(string language)
    {
        var culture = System.Globalization.CultureInfo.GetCultureInfo(language);
        System.Globalization.CultureInfo.CurrentUICulture = culture;
        await using var clinic = await Clinic.OpenAsync(Engine.Sqlite);
        var text = clinic.Services.GetRequiredService<IText>();
        var keys = LookPhrases
            .All.SelectMany(p => new[] { $"privacy.look.{p}", $"privacy.look.you.{p}" })
            .Concat(
                Enum.GetValues<UnusualRule>().SelectMany(r => Parts.Select(part => $"privacy.unusual.{part}.{LookWords.Key(r)}"))
            );
        keys.Where(key => !text.Has(key)).ShouldBeEmpty();
    }

    private static readonly string[] Parts = ["name", "rule", "evidence"];

    private static bool IsAboutClients(SliceDescriptor slice) =>
        slice
            .Port.GetGenericArguments()
            .Any(type =>
                type == typeof(ClientId)
                || typeof(IAboutClient).IsAssignableFrom(type)
                || typeof(IAboutClients).IsAssignableFrom(type)
            );
}
