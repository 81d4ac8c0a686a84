using Footbridge.Clinical.Measures.Reading;
using Footbridge.Kernel;

namespace Footbridge.Clinical.Toxicology.Reading;

/// <summary>A file of content, or all that is wrong with it.</summary>
/// <param name="Content">What the file holds; null when it was refused.</param>
/// <param name="Faults">Why it was refused, with the line, in the order of the file.</param>
public sealed record ToxicologyReading<T>(T? Content, IReadOnlyList<FileFault> Faults)
    where T : class;

/// <summary>Reads the files of substances, panels and medicines, strictly: whole or not at all.</summary>
public static class ToxicologyReader
{
    /// <summary>Reads substances and panels.</summary>
    public static ToxicologyReading<ScreenContent> ReadScreens(string text) =>
        Read<ScreenContent>(text, content => ScreenChecks.Faults(content));

    /// <summary>Reads medicines; what they show must be substances of the screens.</summary>
    public static ToxicologyReading<MedicineContent> ReadMedicines(string text, ScreenContent screens) =>
        Read<MedicineContent>(text, content => MedicineChecks.Faults(content, screens));

    private static ToxicologyReading<T> Read<T>(string text, Func<T, IEnumerable<(string Path, string Reason)>> check)
        where T : class
    {
        // No null may stand anywhere.
        var (content, faults) = StrictFile.Read(text, isAmiss: _ => true, check);
        return new(content, faults);
    }
}
