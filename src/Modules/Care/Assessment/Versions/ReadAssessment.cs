using Footbridge.Care.Assessment.Counts;
using Footbridge.Care.Assessment.Forms;
using Footbridge.Care.Assessment.Known;
using Footbridge.Care.Assessment.Problems;
using Footbridge.Care.Assessment.Reach;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Versions;

/// <summary>A client's assessment: the newest version, or an older one.</summary>
[Requires(CarePermissions.ReadAssessment)]
internal sealed class ReadAssessment(
    FootbridgeDb db,
    CallContext call,
    IClients clients,
    IStaff staff,
    IIntakeKnowledge knowledge,
    IVisibleClients visible,
    ProgramCalendar calendar
) : IQuery<ReadAssessment.Input, AssessmentReading>
{
    public sealed record Input(ClientId Client, int? Number = null) : IAboutClient;

    public async Task<Outcome<AssessmentReading>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var all = await db.Set<IntakeAssessment>()
            .Where(a => a.Client == input.Client)
            .OrderByDescending(a => a.Number)
            .ToListAsync(ct);
        var shown = input.Number is { } number ? all.Find(a => a.Number == number) : all.FirstOrDefault();
        if (input.Number is not null && shown is null)
        {
            return Problem.NotFound("care.assess.no-such-version");
        }

        var sections = shown is null
            ? []
            : await db.Set<AssessmentSection>().Where(s => s.Assessment == shown.Id).ToListAsync(ct);
        var names = await staff.PrintedAsync([.. sections.Select(s => (UserId?)s.ChangedBy), call.Caller.User], ct);
        var reach = await visible.LabelsOfAsync(input.Client, ct);
        var known = shown is { IsSigned: true } ? null : await knowledge.OfAsync(input.Client, ct);
        var open = sections.Where(s => s.IsWithin(reach)).ToDictionary(s => s.Code);
        var signed = shown?.Content is { } text && shown.IsWithin(reach) ? SignedAssessment.Read(text) : null;
        return new AssessmentReading
        {
            ClientName = client.PreferredName,
            Id = shown?.Id.Value,
            Number = shown?.Number ?? 0,
            Counter = shown?.Version ?? 0,
            Sections = [.. AssessmentForm.Sections.Select(s => Section(s, open.GetValueOrDefault(s.Code), known, names))],
            Signature = shown is { SignedAt: { } at }
                ? new(shown.SignerName, shown.Credential, at, shown.Hash ?? "", SignedAssessment.Holds(shown, sections))
                : null,
            Counts = signed?.Counts ?? (shown is { IsSigned: true } ? [] : await CountLines.OfAsync(db, input.Client, ct)),
            Problems =
                signed?.Problems ?? (shown is { IsSigned: true } ? [] : await ProblemLines.OfAsync(db, input.Client, reach, ct)),
            Versions = [.. all.Select(a => new AssessmentReading.VersionLine(a.Number, a.StartedAt, a.SignedAt, a.SignerName))],
            Me = call.Caller.User is { } me ? names.GetValueOrDefault(me, "") : "",
        };
    }

    private AssessmentReading.SectionReading Section(
        FormSection section,
        AssessmentSection? saved,
        IntakeKnown? known,
        IReadOnlyDictionary<UserId, string> names
    )
    {
        var answers = saved?.Answers.Packed(section) ?? (known is null ? SectionAnswers.Empty : Prefill.Of(section.Code, known));
        return new(
            section.Code,
            saved?.Counter ?? 0,
            answers,
            saved is not null,
            answers.Gaps(section, calendar.Today),
            saved?.ChangedAt,
            saved is null ? "" : names.GetValueOrDefault(saved.ChangedBy, "")
        );
    }
}
