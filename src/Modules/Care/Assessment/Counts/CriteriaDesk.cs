using Footbridge.Care.Assessment.Forms;
using Footbridge.Care.Assessment.Reach;
using Footbridge.Care.Assessment.Versions;
using Footbridge.Clinical.Diagnosis;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Counts;

/// <summary>What somebody needs who counts criteria: the counts so far, and what the assessment names.</summary>
[Requires(CarePermissions.ReadProblems)]
internal sealed class CriteriaDesk(FootbridgeDb db, IClients clients, IStaff staff)
    : IQuery<CriteriaDesk.Input, CriteriaDesk.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>The desk.</summary>
    /// <param name="ClientName">What the client is called.</param>
    /// <param name="Named">Disorders that the newest assessment speaks of.</param>
    /// <param name="Counts">The newest count of each disorder.</param>
    public sealed record View(string ClientName, IReadOnlyList<string> Named, IReadOnlyList<CountRow> Counts);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var counts = await CountLines.NewestAsync(db, input.Client, ct);
        var names = await staff.PrintedAsync(counts.Select(c => (UserId?)c.By), ct);
        return new View(
            client.PreferredName,
            await NamedAsync(input.Client, ct),
            [.. counts.Select(c => LineOf(c, names.GetValueOrDefault(c.By, "")))]
        );
    }

    private static CountRow LineOf(CountedCriteria c, string by)
    {
        var leftOut = CriteriaCounting.Count(c.Found).Match(f => f.LeftOut, _ => []);
        return new(
            c.Id.Value,
            c.Disorder,
            c.Found,
            c.Counted,
            c.Of,
            leftOut,
            c.Specifiers,
            c.IcdCode,
            c.At,
            by,
            c.Answer,
            c.Reason
        );
    }

    private async Task<IReadOnlyList<string>> NamedAsync(ClientId client, CancellationToken ct)
    {
        var newest = await AssessmentShelf.NewestAsync(db, client, ct);
        if (newest is null)
        {
            return [];
        }

        var rows = await db.Set<AssessmentSection>()
            .AsNoTracking()
            .Where(s => s.Assessment == newest.Id && (s.Code == AssessmentForm.Substances || s.Code == AssessmentForm.Behaviors))
            .ToListAsync(ct);
        return [.. rows.SelectMany(NamedIn).Distinct()];
    }

    private static IEnumerable<string> NamedIn(AssessmentSection section)
    {
        var form = AssessmentForm.Find(section.Code)!;
        var answers = section.Answers;
        return answers.RowsOf(form).Select(row => SubstanceClass.DisorderOf(answers.In(row, "what"))).OfType<string>();
    }
}
