using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;

namespace Footbridge.Unit.Privacy;

public sealed class ConsentScopesTests
{
    public static TheoryData<string> Parts => [.. Vocabulary.Parts];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_part_of_the_record_is_protected_as_substance_use(string part) =>
        ConsentScopes.KindsOf(part).ShouldBe(DataKinds.Chart);

    [Fact]
    public void The_whole_record_holds_no_counseling_notes() =>
        ConsentScopes.KindsOf(Vocabulary.WholeRecord).HasFlag(DataKinds.CounselingNotes).ShouldBeFalse();

    [Fact]
    public void The_whole_record_holds_no_HIV_status() =>
        ConsentScopes.KindsOf(Vocabulary.WholeRecord).HasFlag(DataKinds.Hiv).ShouldBeFalse();

    [Fact]
    public void The_single_consent_covers_treatment_payment_and_operations() =>
        ConsentScopes
            .Of(Terms([Vocabulary.WholeRecord], [Vocabulary.TreatmentPaymentOperations]))
            .Purposes.ShouldBe([Purpose.Treatment, Purpose.Payment, Purpose.Operations], ignoreOrder: true);

    [Fact]
    public void The_single_consent_does_not_cover_proceedings() =>
        ConsentScopes
            .Of(Terms([Vocabulary.WholeRecord], [Vocabulary.TreatmentPaymentOperations]))
            .Purposes.ShouldNotContain(Purpose.Proceedings);

    [Fact]
    public void Attendance_says_nothing_of_a_diagnosis() =>
        ConsentScopes
            .Within(Terms([Vocabulary.Attendance], [Vocabulary.FamilySupport]), Vocabulary.Diagnosis, Vocabulary.FamilySupport)
            .ShouldBeNull();

    [Fact]
    public void A_purpose_that_is_not_named_is_not_covered() =>
        ConsentScopes
            .Within(Terms([Vocabulary.Attendance], [Vocabulary.FamilySupport]), Vocabulary.Attendance, Vocabulary.Employment)
            .ShouldBeNull();

    [Fact]
    public void A_condition_of_a_case_does_not_cover_other_proceedings() =>
        ConsentScopes
            .Within(Terms([Vocabulary.Attendance], [Vocabulary.CriminalJustice]), Vocabulary.Attendance, Vocabulary.Proceedings)
            .ShouldBeNull();

    [Fact]
    public void The_whole_record_covers_each_of_its_parts() =>
        Vocabulary
            .Parts.Where(part =>
                ConsentScopes.Within(
                    Terms([Vocabulary.WholeRecord], [Vocabulary.TreatmentPaymentOperations]),
                    part,
                    Vocabulary.Payment
                )
                    is null
            )
            .ShouldBeEmpty();

    internal static ConsentTerms Terms(IReadOnlyList<string> information, IReadOnlyList<string> purposes) =>
        new()
        {
            PatientName = "Testperson Example",
            Disclosers = ["Test program"],
            Information = information,
            Recipients = [new(RecipientKind.Person, "Relative Example")],
            Purposes = purposes,
            Statements = [Vocabulary.RightToRevoke],
            Edition = Vocabulary.Edition,
            RevocationMethod = Vocabulary.RevokeInWriting,
            Expiry = new(ExpiryKind.Date, new DateOnly(2027, 1, 1)),
            Language = "en",
        };
}
