using System.Text.Json;
using Footbridge.Contracts.Privacy;
using Footbridge.Fhir.Consents;

namespace Footbridge.Unit.Fhir;

public sealed class ConsentWriterTests
{
    private static readonly ConsentDocument Given = new()
    {
        Id = Guid.Parse("01958000-0000-7000-8000-000000000001"),
        Client = new(Guid.Parse("01958000-0000-7000-8000-000000000002")),
        ClientName = "Testperson Example",
        Disclosers = ["Test program"],
        Recipients = ["Relative Example"],
        Information = [new("attendance", "The days I came")],
        Purposes = [new("FAMRQT", "So that my family can support me")],
        CounselingNotes = false,
        Permits = true,
        RecordedAt = new(2026, 3, 10, 14, 0, 0, TimeSpan.Zero),
        SignedOn = new(2026, 3, 10),
        EndsOn = new(2026, 9, 10),
        InForce = true,
        SignerName = "Testperson Example",
        SignedByClient = true,
        Organization = "Test program",
    };

    [Fact]
    public void One_in_force_is_active() => Of(Given, "status").ShouldBe("active");

    [Fact]
    public void One_that_was_taken_back_is_inactive() => Of(Given with { InForce = false }, "status").ShouldBe("inactive");

    [Fact]
    public void A_no_is_rejected() => Of(Given with { Permits = false, InForce = false }, "status").ShouldBe("rejected");

    [Fact]
    public void It_is_about_privacy() => Of(Given, "scope", "coding", 0, "code").ShouldBe("patient-privacy");

    [Fact]
    public void It_is_a_consent_document() => Of(Given, "category", 0, "coding", 0, "code").ShouldBe("59284-0");

    [Fact]
    public void Its_policy_is_Part_2() => Of(Given, "policyRule", "coding", 0, "code").ShouldBe("42CFRPart2");

    [Fact]
    public void Its_period_is_that_of_the_paper() => Of(Given, "provision", "period", "end").ShouldBe("2026-09-10");

    [Fact]
    public void It_names_who_receives() =>
        Of(Given, "provision", "actor", 1, "reference", "display").ShouldBe("Relative Example");

    [Fact]
    public void It_names_the_purpose() => Of(Given, "provision", "purpose", 0, "code").ShouldBe("FAMRQT");

    [Fact]
    public void Its_record_is_restricted() => Of(Given, "provision", "securityLabel", 0, "code").ShouldBe("R");

    [Fact]
    public void Counseling_notes_are_very_restricted() =>
        Of(Given with { CounselingNotes = true }, "provision", "securityLabel", 0, "code").ShouldBe("V");

    [Fact]
    public void It_says_that_it_was_signed() => Of(Given, "verification", 0, "verificationDate").ShouldBe("2026-03-10");

    private static string Of(ConsentDocument consent, params object[] path)
    {
        using var json = JsonDocument.Parse(new ConsentWriter().Write(consent));
        var at = json.RootElement;
        foreach (var step in path)
        {
            at = step is int index ? at[index] : at.GetProperty((string)step);
        }

        return at.GetString()!;
    }
}
