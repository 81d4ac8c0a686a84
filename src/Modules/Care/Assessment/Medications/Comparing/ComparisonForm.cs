using Microsoft.AspNetCore.Http;

namespace Footbridge.Care.Assessment.Medications.Comparing;

/// <summary>The rows of a comparison: what is on the list, what others sent, and room for what the client names.</summary>
internal sealed record ComparisonForm(IReadOnlyList<ComparisonForm.Row> Rows)
{
    public const int RoomForNew = 3;
    private const int Most = 200;

    /// <summary>A row.</summary>
    /// <param name="From"><c>list</c>, <c>record</c> or <c>client</c>.</param>
    /// <param name="Medication">The medication on the list.</param>
    /// <param name="Version">Its counter.</param>
    /// <param name="Facts">What is true now.</param>
    /// <param name="Decision">What was decided; empty when nothing was yet.</param>
    /// <param name="Says">What the client says.</param>
    internal sealed record Row(string From, Guid? Medication, int Version, MedicationFacts Facts, string Decision, string Says);

    public static ComparisonForm Fresh(ReadMedications.View view) =>
        new([
            .. view.Taken.Select(l => new Row("list", l.Id, l.Version, l.Facts, "", "")),
            .. view.Received.Select(r => new Row("record", null, 0, Named(r.Name, r.Dose, ""), "", "")),
            .. Enumerable.Repeat(new Row("client", null, 0, Named("", "", ""), "added", ""), RoomForNew),
        ]);

    /// <summary>The rows as they were sent. What the form does not ask stays as the list has it.</summary>
    public static ComparisonForm From(IFormCollection form, ReadMedications.View view)
    {
        var rows = new List<Row>();
        for (var i = 0; i < Most && form.ContainsKey(Name(i, "from")); i++)
        {
            string Typed(string field) => form[Name(i, field)].ToString();
            Guid? id = Guid.TryParse(Typed("id"), out var known) ? known : null;
            var facts = view.Taken.FirstOrDefault(l => l.Id == id)?.Facts ?? Named(Typed("name"), "", "");
            rows.Add(
                new(
                    Typed("from"),
                    id,
                    int.TryParse(Typed("version"), out var version) ? version : 0,
                    facts with
                    {
                        Dose = Typed("dose"),
                        HowOften = Typed("often"),
                    },
                    Typed("decision"),
                    Typed("says")
                )
            );
        }

        return new(rows);
    }

    /// <summary>The decisions. Empty rows of the client's own say nothing.</summary>
    public IReadOnlyList<ReconcileMedications.Choice> Choices() =>
        [
            .. Rows.Where(r => r.From != "client" || r.Facts.Name.Trim().Length > 0)
                .Select(r => new ReconcileMedications.Choice(r.Medication, r.Version, r.From, r.Decision, r.Facts, r.Says)),
        ];

    public static string Name(int row, string field) => $"l{row}.{field}";

    private static MedicationFacts Named(string name, string dose, string often) => new("", name, dose, "", often, "", null, "");
}
