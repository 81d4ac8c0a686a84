using System.Globalization;
using System.Resources;

namespace Footbridge.Privacy.Consents;

/// <summary>Words of consents in the language of the person who signs, whatever the language of the page around them.</summary>
internal sealed class Statements(string language)
{
    private static readonly ResourceManager Words = new("Footbridge.Privacy.Resources.Privacy", typeof(Statements).Assembly);
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language == "es" ? "es" : "en");

    public string Language => _culture.TwoLetterISOLanguageName;

    public string this[string key] => Words.GetString(key, _culture) ?? $"[{key}]";

    /// <summary>A statement in an edition. Editions stay: what was signed must read the same years later.</summary>
    public string Statement(string edition, string code) => this[$"privacy.statement.{edition}.{code}"];

    /// <summary>What may be shared, of a list of codes.</summary>
    public string Information(ConsentTerms terms)
    {
        var kinds = string.Join("; ", terms.Information.Select(code => this[$"privacy.information.{code}"]));
        return (kinds.Length, terms.InformationWords.Length) switch
        {
            (0, _) => terms.InformationWords,
            (_, 0) => kinds,
            _ => $"{kinds}: {terms.InformationWords}",
        };
    }

    public string Recipient(Recipient recipient) =>
        recipient.Kind switch
        {
            RecipientKind.Class => this[$"privacy.recipient.{recipient.Name}"],
            RecipientKind.Intermediary => $"{recipient.Name} ({recipient.Participants})",
            _ => recipient.Address.Length == 0 ? recipient.Name : $"{recipient.Name}, {recipient.Address}",
        };

    public string Purposes(ConsentTerms terms) =>
        string.Join("; ", terms.Purposes.Select(code => this[$"privacy.purpose.{code}"]));

    public string Expiry(Expiry expiry) =>
        expiry.Kind switch
        {
            ExpiryKind.Date => string.Format(_culture, this["privacy.expiry.date"], Day(expiry.On)),
            ExpiryKind.Event => this[$"privacy.expiry.event.{expiry.Event}"],
            ExpiryKind.None => this["privacy.expiry.none"],
            _ => this["privacy.expiry.unstated"],
        };

    public string Day(DateOnly? day) =>
        day is not { } on ? "" : on.ToString(Language == "es" ? "d 'de' MMMM 'de' yyyy" : "MMMM d, yyyy", _culture);
}
