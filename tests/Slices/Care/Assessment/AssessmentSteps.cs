using Footbridge.Care.Assessment.Forms;
using Footbridge.Care.Assessment.Versions;

namespace Footbridge.Slices.Care.Assessment;

/// <summary>Ways to an assessment, through the same doors as in life.</summary>
internal static class AssessmentSteps
{
    public static async Task<AssessmentReading> AssessmentAsync(
        this Clinic clinic,
        ClientId client,
        int? number = null,
        string role = RoleCodes.Counselor
    ) => (await clinic.AskAsync<ReadAssessment.Input, AssessmentReading>(clinic.Staff(role), new(client, number))).Value;

    /// <summary>Saves a section as somebody sees it now.</summary>
    public static async Task<Outcome<SavedSection>> SaveSectionAsync(
        this Clinic clinic,
        ClientId client,
        string section,
        params (string Key, string Value)[] answers
    )
    {
        var seen = await clinic.AssessmentAsync(client);
        return await clinic.SaveSectionAsync(client, seen, section, answers);
    }

    /// <summary>Saves a section as somebody saw it.</summary>
    public static Task<Outcome<SavedSection>> SaveSectionAsync(
        this Clinic clinic,
        ClientId client,
        AssessmentReading seen,
        string section,
        params (string Key, string Value)[] answers
    ) =>
        clinic.DoAsync<SaveSection.Input, SavedSection>(
            clinic.Staff(RoleCodes.Counselor),
            new(
                client,
                seen.Id,
                section,
                seen.Section(section).Counter,
                [.. answers.Select(a => new TypedAnswer(a.Key, a.Value))]
            )
        );

    /// <summary>Answers that complete a section.</summary>
    public static (string Key, string Value)[] Complete(string section) =>
        section == AssessmentForm.Substances
            ?
            [
                ("r1.what", "alcohol"),
                ("r1.often", "daily"),
                ("r1.last", "2026-03-01"),
                ("r2.what", "fentanyl"),
                ("r2.often", "not-now"),
                ("r2.last", "2025-12-24"),
                ("stopping", "unwell"),
                ("overdose", "never"),
            ]
        : section == AssessmentForm.Behaviors ? [("none", "yes")]
        :
        [
            .. AssessmentForm
                .Find(section)!
                .Fields.Where(f => f.Required)
                .Select(f => (f.Code, f.Choices.Count > 0 ? f.Choices[0] : "As the client told it.")),
        ];

    /// <summary>A person whose assessment is complete.</summary>
    public static async Task<ClientId> AssessedPersonAsync(this Clinic clinic)
    {
        var client = await clinic.PersonAsync();
        foreach (var section in AssessmentForm.Sections)
        {
            (await clinic.SaveSectionAsync(client, section.Code, Complete(section.Code))).Succeeded.ShouldBeTrue(section.Code);
        }

        return client;
    }

    public static async Task<Outcome<Done>> SignAssessmentAsync(
        this Clinic clinic,
        ClientId client,
        AssessmentReading? seen = null,
        string role = RoleCodes.Counselor
    )
    {
        seen ??= await clinic.AssessmentAsync(client);
        return await clinic.DoAsync<SignAssessment.Input, Done>(
            clinic.Staff(role),
            new(client, seen.Id ?? default, seen.Sections.Sum(s => s.Counter), Agreed: true)
        );
    }
}
