using Footbridge.Clinical.Medications;
using Footbridge.Contracts.Intake;

namespace Footbridge.Care.Assessment.Medications.Comparing;

/// <summary>Medications that others sent.</summary>
internal static class ReceivedMedications
{
    /// <summary>Those that are not on the list, each once. Pure.</summary>
    public static IReadOnlyList<ReadMedications.ReceivedLine> NotOn(IEnumerable<ClientMedication> list, IntakeKnown known)
    {
        var there = list.Select(m => m.Facts).ToList();
        return
        [
            .. known
                .Facts.Where(f => f.Kind == "medication" && f.Until is null && f.Status is not ("stopped" or "completed"))
                .Where(f => !there.Exists(m => IsSame(m, f.Display)))
                .DistinctBy(f => f.Display, StringComparer.OrdinalIgnoreCase)
                .Select(f => new ReadMedications.ReceivedLine(f.Display, f.Value ?? "")),
        ];
    }

    private static bool IsSame(MedicationFacts m, string name) =>
        string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase)
        || (m.Kind.Length > 0 && AddictionMedicines.Named(name)?.Code == m.Kind);
}
