using Footbridge.Care.Assessment.Counts;
using Footbridge.Care.Assessment.Forms;
using Footbridge.Care.Assessment.Problems;
using Footbridge.Care.Assessment.Reach;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Versions;

/// <summary>The clinician signs the assessment as it was read.</summary>
[Requires(CarePermissions.SignAssessment)]
internal sealed class SignAssessment(
    FootbridgeDb db,
    CallContext call,
    IStaff staff,
    IVisibleClients visible,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<SignAssessment.Input, Done>
{
    /// <summary>The signature.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Assessment">The version.</param>
    /// <param name="Seen">Sum of the counters of its sections when it was read: what changed since is not signed unread.</param>
    /// <param name="Agreed">The statement was ticked.</param>
    public sealed record Input(ClientId Client, Guid Assessment, int Seen, bool Agreed) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (!input.Agreed)
        {
            return Problem.Invalid("core.signature", nameof(Input.Agreed));
        }

        var newest = await AssessmentShelf.NewestAsync(db, input.Client, ct);
        if (newest?.Id.Value != input.Assessment)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if (newest.IsSigned)
        {
            return Problem.Conflict("care.assess.signed-already");
        }

        var sections = await db.Set<AssessmentSection>().Where(s => s.Assessment == newest.Id).ToListAsync(ct);
        var reach = await visible.LabelsOfAsync(input.Client, ct);
        if (sections.Exists(s => !s.IsWithin(reach)))
        {
            return Problem.Rule("care.assess.not-whole-for-you");
        }

        if (sections.Sum(s => s.Counter) != input.Seen)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        var open = AssessmentForm.Sections.Count(form =>
            sections.Find(s => s.Code == form.Code) is not { } saved || saved.Answers.Gaps(form, calendar.Today).Count > 0
        );
        if (open > 0)
        {
            return Problem.Rule("care.assess.not-finished", null, $"{open}");
        }

        if ((await SigningPerson.OfAsync(call, staff, ct)).Failed(out var nobody, out var signer))
        {
            return nobody;
        }

        var content = await ContentAsync(newest, sections, signer, ct);
        sections.ForEach(s => s.SealedAt = content.SignedAt);
        return newest.Sign(content, signer, LabelOf(sections));
    }

    private static DataKinds LabelOf(List<AssessmentSection> sections) =>
        sections.Aggregate(DataKinds.None, (label, section) => label | section.Label);

    private async Task<SignedAssessment> ContentAsync(
        IntakeAssessment assessment,
        List<AssessmentSection> sections,
        SigningPerson signer,
        CancellationToken ct
    ) =>
        new()
        {
            Assessment = assessment.Id.Value,
            Client = assessment.Client.Value,
            Number = assessment.Number,
            Sections =
            [
                .. AssessmentForm.Sections.Select(form => new SignedAssessment.Part(
                    form.Code,
                    sections.Single(s => s.Code == form.Code).AnswersJson
                )),
            ],
            Counts = await CountLines.OfAsync(db, assessment.Client, ct),
            // Labelled lines stay in the list of problems, where each is asked for on its own.
            Problems = await ProblemLines.OfAsync(db, assessment.Client, DataKinds.None, ct),
            SignedBy = signer.User.Value,
            SignerName = signer.Name,
            Credential = signer.Credential,
            SignedAt = SigningPerson.Moment(clock),
        };
}
