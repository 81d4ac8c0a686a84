using Footbridge.Care.Assessment.Forms;
using Footbridge.Care.Assessment.Known;
using Footbridge.Care.Assessment.Reach;
using Footbridge.Contracts.Intake;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;

namespace Footbridge.Care.Assessment.Versions;

/// <summary>Saves one section as it was typed, whether it is finished or not. The first save begins the assessment.</summary>
[Requires(CarePermissions.WriteAssessment)]
internal sealed class SaveSection(
    FootbridgeDb db,
    CallContext call,
    IIntakeKnowledge knowledge,
    ISensitiveWords sensitive,
    IVisibleClients visible,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<SaveSection.Input, SavedSection>
{
    /// <summary>The section.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Assessment">The version that was open; null when there was none.</param>
    /// <param name="Section">Which section.</param>
    /// <param name="Counter">Its counter when it was opened.</param>
    /// <param name="Answers">What was typed; what the form does not ask is left out.</param>
    public sealed record Input(ClientId Client, Guid? Assessment, string Section, int Counter, IReadOnlyList<TypedAnswer> Answers)
        : IAboutClient;

    public async Task<Outcome<SavedSection>> HandleAsync(Input input, CancellationToken ct)
    {
        if (AssessmentForm.Find(input.Section) is not { } form)
        {
            return Problem.NotFound("care.assess.no-such-section");
        }

        var newest = await AssessmentShelf.NewestAsync(db, input.Client, ct);
        if (newest?.Id.Value != input.Assessment)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if (newest is { IsSigned: true })
        {
            return Problem.Conflict("care.assess.signed");
        }

        var known = Prefill.Of(form.Code, await knowledge.OfAsync(input.Client, ct));
        if (Answers(form, input.Answers, known).Failed(out var tooLong, out var answers))
        {
            return tooLong;
        }

        var saved = newest is null ? null : await db.Set<AssessmentSection>().FindAsync([newest.Id, form.Code], ct);
        if (saved is not null && !saved.IsWithin(await visible.LabelsOfAsync(input.Client, ct)))
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if ((saved is null) != (input.Counter == 0))
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        var (by, at) = (call.Caller.User ?? default, clock.GetUtcNow());
        newest ??= Begun(input.Client, by, at);
        var label = sensitive.KindsOf("", "", answers.Values.Values);
        if (saved is null)
        {
            db.Add(
                new AssessmentSection
                {
                    Assessment = newest.Id,
                    Code = form.Code,
                    Client = input.Client,
                    AnswersJson = answers.ToJson(),
                    ChangedAt = at,
                    ChangedBy = by,
                    Label = label,
                }
            );
            return new SavedSection(newest.Id.Value, 1, answers.Gaps(form, calendar.Today).Count);
        }

        db.Expect(saved, input.Counter - 1);
        (saved.AnswersJson, saved.ChangedAt, saved.ChangedBy, saved.Label) = (answers.ToJson(), at, by, label);
        return new SavedSection(newest.Id.Value, input.Counter + 1, answers.Gaps(form, calendar.Today).Count);
    }

    private IntakeAssessment Begun(ClientId client, UserId by, DateTimeOffset at)
    {
        var first = AssessmentShelf.Make(client, 1, by, at, clock);
        db.Add(first);
        return first;
    }

    // What is not asked is left out; an answer that still is what was known keeps its source.
    private static Outcome<SectionAnswers> Answers(FormSection form, IReadOnlyList<TypedAnswer> answers, SectionAnswers known)
    {
        var typed = answers.DistinctBy(a => a.Key).ToDictionary(a => a.Key, a => a.Value);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, field) in form.Keys())
        {
            var value = typed.GetValueOrDefault(key, "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
            var most = field.Kind == FieldKind.Text ? SectionAnswers.LongestText : SectionAnswers.LongestLine;
            if (value.Length > most)
            {
                return Problem.Invalid("core.too-long", key, $"{most}");
            }

            if (value.Length > 0)
            {
                values[key] = value;
                if (known[key] == value)
                {
                    sources[key] = known.Sources[key];
                }
            }
        }

        return new SectionAnswers(values, sources);
    }
}
