using System.Globalization;
using System.Resources;

[assembly: NeutralResourcesLanguage("en")]

namespace Footbridge.Fhir.Bundles;

/// <summary>The texts of the reasons why a file or an entry is refused, in English and Spanish.</summary>
public static class BundleReasons
{
    private static readonly ResourceManager Texts = new("Footbridge.Fhir.Resources.Fhir", typeof(BundleReasons).Assembly);

    /// <summary>The text of a reason; English when the culture has none.</summary>
    public static string Text(string code, CultureInfo culture) => Texts.GetString(code, culture) ?? code;
}
