namespace Footbridge.Care.Assessment.Counts;

/// <summary>To which class of DSM-5 a substance of the assessment belongs.</summary>
internal static class SubstanceClass
{
    public static string? DisorderOf(string substance) =>
        substance switch
        {
            "heroin" or "fentanyl" or "opioid-medicine" => "opioids",
            "methamphetamine" or "stimulant-medicine" => "stimulants",
            "alcohol"
            or "cocaine"
            or "cannabis"
            or "sedatives"
            or "nicotine"
            or "hallucinogens"
            or "inhalants"
            or "other"
            or "gambling" => substance,
            _ => null,
        };
}
