using Footbridge.Kernel.Access;

namespace Footbridge.Privacy.Consents;

/// <summary>What a consent lets its holder see, in the words of the access decision. Pure.</summary>
internal static class ConsentScopes
{
    /// <summary>All of it. The record of a minor is within it: who must sign for one is checked at the signature (42 CFR 2.14).</summary>
    public static ConsentScope Of(ConsentTerms terms) =>
        new(
            terms.Purposes.SelectMany(PurposesOf).ToHashSet(),
            terms.Information.Aggregate(DataKinds.None, (kinds, code) => kinds | KindsOf(code)) | DataKinds.Minor
        );

    /// <summary>Its part for one item and one purpose, or null when it does not name both: attendance says nothing of a diagnosis.</summary>
    public static ConsentScope? Within(ConsentTerms terms, string item, string purpose) =>
        NamesItem(terms, item) && NamesPurpose(terms, purpose)
            ? new(PurposesOf(purpose).ToHashSet(), KindsOf(item) | DataKinds.Minor)
            : null;

    /// <summary>Kinds of data a code of information stands for.</summary>
    public static DataKinds KindsOf(string item) =>
        item switch
        {
            Vocabulary.CounselingNotes => DataKinds.CounselingNotes,
            Vocabulary.Hiv => DataKinds.Hiv,
            Vocabulary.WholeRecord => DataKinds.Chart,
            Vocabulary.Identity => DataKinds.General,
            // A bill and even a line of attendance of this program show that somebody is in care here.
            _ when Vocabulary.Parts.Contains(item) => DataKinds.Chart,
            _ => DataKinds.None,
        };

    /// <summary>Purposes a code stands for.</summary>
    public static IReadOnlyList<Purpose> PurposesOf(string code) =>
        code switch
        {
            Vocabulary.TreatmentPaymentOperations => [Purpose.Treatment, Purpose.Payment, Purpose.Operations],
            Vocabulary.Treatment or Vocabulary.CounselingNotes => [Purpose.Treatment],
            Vocabulary.Payment => [Purpose.Payment],
            Vocabulary.Operations or Vocabulary.Fundraising => [Purpose.Operations],
            Vocabulary.AtRequest or Vocabulary.Employment => [Purpose.OwnRequest],
            Vocabulary.FamilySupport => [Purpose.FamilySupport],
            Vocabulary.CriminalJustice or Vocabulary.Proceedings => [Purpose.Proceedings],
            _ => [],
        };

    private static bool NamesItem(ConsentTerms terms, string item) =>
        terms.Information.Contains(item)
        || (terms.Information.Contains(Vocabulary.WholeRecord) && Vocabulary.Parts.Contains(item));

    private static bool NamesPurpose(ConsentTerms terms, string purpose) =>
        terms.Purposes.Contains(purpose)
        || (
            terms.Purposes.Contains(Vocabulary.TreatmentPaymentOperations)
            && purpose is Vocabulary.Treatment or Vocabulary.Payment or Vocabulary.Operations
        );
}
