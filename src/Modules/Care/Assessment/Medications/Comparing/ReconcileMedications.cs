using System.Text.Json;
using Footbridge.Care.Assessment.Reach;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;

namespace Footbridge.Care.Assessment.Medications.Comparing;

/// <summary>Compares the list with what others sent and what the client says, and decides about each line. One action: the list is right
/// afterwards, or nothing was changed.</summary>
[Requires(CarePermissions.WriteMedications)]
internal sealed class ReconcileMedications(
    FootbridgeDb db,
    CallContext call,
    IStaff staff,
    ISensitiveWords sensitive,
    IVisibleClients visible,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<ReconcileMedications.Input, Done>
{
    public sealed record Input(ClientId Client, IReadOnlyList<Choice> Choices) : IAboutClient;

    /// <summary>A decision.</summary>
    /// <param name="Medication">The medication on the list; null for one that is not.</param>
    /// <param name="Version">Its counter.</param>
    /// <param name="From"><c>list</c>, <c>record</c> or <c>client</c>.</param>
    /// <param name="Decision"><c>continue</c>, <c>changed</c>, <c>stopped</c>, <c>added</c> or <c>not-taken</c>.</param>
    /// <param name="Facts">What is true now.</param>
    /// <param name="Says">What the client says.</param>
    public sealed record Choice(Guid? Medication, int Version, string From, string Decision, MedicationFacts Facts, string Says);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await SigningPerson.OfAsync(call, staff, ct)).Failed(out var nobody, out var person))
        {
            return nobody;
        }

        var taken = await MedicationShelf.TakenAsync(db, input.Client, await visible.LabelsOfAsync(input.Client, ct), ct);
        var named = input.Choices.Select(c => c.Medication).OfType<Guid>().ToList();
        // Somebody changed the list meanwhile, or a line was left out: nothing is taken over by silence.
        if (named.Distinct().Count() != named.Count || !taken.Select(m => m.Id.Value).ToHashSet().SetEquals(named))
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        var at = clock.GetUtcNow();
        var lines = new List<Reconciliation.Line>(input.Choices.Count);
        var label = DataKinds.None;
        foreach (var choice in input.Choices)
        {
            var medication = taken.Find(m => m.Id.Value == choice.Medication);
            if (Apply(input.Client, choice, medication, person.User, at).Failed(out var refused, out var line))
            {
                return refused;
            }

            label |= sensitive.KindsOf("", "", line.Name, line.Says);
            lines.Add(line);
        }

        db.Add(
            new Reconciliation
            {
                Id = Ids.New<ReconciliationId>(clock),
                Client = input.Client,
                At = at,
                By = person.User,
                Name = person.Name,
                Credential = person.Credential,
                LinesJson = JsonSerializer.Serialize<IReadOnlyList<Reconciliation.Line>>(lines),
                NextDueOn = calendar.Today.AddDays(ReconciliationRule.Default.Every),
                Label = label,
            }
        );
        return Done.Value;
    }

    private Outcome<Reconciliation.Line> Apply(
        ClientId client,
        Choice choice,
        ClientMedication? medication,
        UserId by,
        DateTimeOffset at
    )
    {
        if (choice.Says.Length > 500)
        {
            return Problem.Invalid("core.too-long", nameof(Choice.Says), "500");
        }

        if (medication is not null)
        {
            db.Expect(medication, choice.Version);
        }

        var done = (choice.Decision, medication) switch
        {
            ("continue", not null) => Done.Value,
            ("changed", not null) => Checked(choice).Match(f => medication.Change(f, LabelOf(f), by, at), p => p),
            ("stopped", not null) => medication.Stop(calendar.Today, choice.Says, calendar.Today, by, at),
            ("added", null) => Checked(choice).Match(f => Added(client, f, by, at), p => p),
            ("not-taken", null) => Done.Value,
            _ => Problem.Invalid("care.reconcile.decide-each", nameof(Choice.Decision)),
        };
        return done.Problem is { } refused
            ? refused
            : new Reconciliation.Line(
                medication?.Name ?? choice.Facts.Name.Trim(),
                choice.From,
                choice.Decision,
                choice.Says.Trim()
            );
    }

    private Outcome<MedicationFacts> Checked(Choice choice) => choice.Facts.Check(calendar.Today);

    private DataKinds LabelOf(MedicationFacts facts) => sensitive.KindsOf("", "", facts.Name);

    private Outcome<Done> Added(ClientId client, MedicationFacts facts, UserId by, DateTimeOffset at)
    {
        db.Add(ClientMedication.Of(Ids.New<MedicationId>(clock), client, facts, LabelOf(facts), by, at));
        return Done.Value;
    }
}
