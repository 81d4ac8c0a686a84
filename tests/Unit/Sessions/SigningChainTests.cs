using System.Reflection;
using CsCheck;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing;
using Footbridge.Sessions.Signing.Rules;
using Footbridge.Sessions.Signing.Steps;

namespace Footbridge.Unit.Sessions;

/// <summary>One note on its way between an intern and a supervisor.</summary>
public sealed class SigningChainTests
{
    private static readonly UserId Reviewer = Ids.New<UserId>(Rooms.Clock);
    private static readonly Signer Intern = new(Rooms.Leader, "Lee Rivers", "Intern", DefaultRules.Settings, Rooms.Day);
    private static readonly Signer Supervisor = new(Reviewer, "Sam Okoro", "PsyD");
    private static readonly string[] Columns =
    [
        nameof(ClientNote.Response),
        nameof(ClientNote.Data),
        nameof(ClientNote.CosignBy),
        nameof(ClientNote.LastStep),
        nameof(ClientNote.Hash),
        nameof(ClientNote.Content),
    ];

    [Fact]
    public void A_note_of_an_intern_waits_and_is_closed_by_the_co_signature()
    {
        var note = Signed();
        note.Standing.ShouldBe(NoteStanding.WaitsForCosign);
        note.CosignDue.ShouldBe(Rooms.Day.AddDays(3));
        note.Cosign(Supervisor, "I agree.", Rooms.Now.AddHours(2)).Succeeded.ShouldBeTrue();
        note.Standing.ShouldBe(NoteStanding.Signed);
        note.Steps.Select(s => s.Kind).ShouldBe([StepKind.Wrote, StepKind.Reviewed]);
        note.Steps[1].Words.ShouldBe("I agree.");
        note.Steps[1].Credential.ShouldBe("PsyD");
        note.Steps[1].ContentHash.ShouldBe(note.Hash);
        SigningChain.Holds(note, note.Steps).ShouldBeTrue();
    }

    [Fact]
    public void What_went_back_stays_in_the_history_with_what_changed()
    {
        var note = Signed();
        note.SendBack(Supervisor, "Say what comes next.", Rooms.Now.AddHours(1)).Succeeded.ShouldBeTrue();
        note.Standing.ShouldBe(NoteStanding.SentBack);
        SigningChain.Holds(note, note.Steps).ShouldBeTrue();
        note.Write(note.Words with { NextStep = "Calls on Friday." });
        Sign(note);
        SigningChain.Holds(note, note.Steps).ShouldBeTrue();
        var history = HistoryRow.Of(note, note.Steps);
        history.Select(h => h.Kind).ShouldBe([StepKind.Wrote, StepKind.SentBack, StepKind.Wrote]);
        history[1].Words.ShouldBe("Say what comes next.");
        history[2].Changes.ShouldHaveSingleItem().ShouldBe(new("sessions.note.next-step", "", "Calls on Friday."));
    }

    [Fact]
    public void Nobody_co_signs_their_own_note() =>
        Signed().Cosign(Intern with { Credential = "PsyD" }, "", Rooms.Now).Problem!.Code.ShouldBe("sessions.cosign.own-note");

    [Fact]
    public void A_credential_that_the_rule_does_not_name_does_not_co_sign() =>
        Signed()
            .Cosign(Supervisor with { Credential = "CADC" }, "", Rooms.Now)
            .Problem!.Code.ShouldBe("sessions.cosign.credential");

    [Fact]
    public void A_closed_note_goes_back_no_more()
    {
        var note = Signed();
        note.Cosign(Supervisor, "", Rooms.Now);
        note.SendBack(Supervisor, "Too late.", Rooms.Now).Problem!.Code.ShouldBe("sessions.cosign.not-waiting");
    }

    [Fact]
    public void Nothing_goes_back_without_a_reason() =>
        Signed().SendBack(Supervisor, " ", Rooms.Now).Problem!.Code.ShouldBe("sessions.cosign.reason-missing");

    [Fact]
    public void A_waiting_note_takes_no_addendum_and_a_closed_one_does()
    {
        var note = Signed();
        Addendum
            .To(note, Ids.NewGuid(Rooms.Clock), "More.", Supervisor, Rooms.Now)
            .Problem!.Code.ShouldBe("sessions.addendum.cosign-first");
        note.Cosign(Supervisor, "", Rooms.Now);
        Addendum.To(note, Ids.NewGuid(Rooms.Clock), "More.", Supervisor, Rooms.Now).Value.Holds(note.Hash!).ShouldBeTrue();
    }

    [Fact]
    public void Any_sequence_of_steps_holds_and_any_change_behind_it_is_found() =>
        Gen.Select(Gen.Int[0, 3].Array[1, 12], Gen.Int[0, 99], Gen.Int[0, 4])
            .Sample(
                (moves, at, how) =>
                {
                    var note = Play(moves);
                    SigningChain.Holds(note, note.Steps).ShouldBeTrue();
                    if (note.Steps.Count > 0)
                    {
                        SigningChain.Holds(note, Damage(note.Steps, at, how)).ShouldBeFalse();
                    }

                    if (note.SignedAt is not null)
                    {
                        var column = Columns[at % Columns.Length];
                        Set(note, column, $"{Get(note, column)}x");
                        SigningChain.Holds(note, note.Steps).ShouldBeFalse(column);
                    }
                }
            );

    private static ClientNote Play(int[] moves)
    {
        var note = Fresh();
        foreach (var move in moves)
        {
            switch (move)
            {
                case 0:
                    note.Write(new NoteWords { Response = $"Version {note.StepCount}." });
                    break;
                case 1:
                    note.Sign(SignedContent.Of(note, Intern, Rooms.Now.AddMinutes(note.StepCount)));
                    break;
                case 2:
                    note.SendBack(Supervisor, "Again.", Rooms.Now.AddMinutes(note.StepCount));
                    break;
                default:
                    note.Cosign(Supervisor, "I agree.", Rooms.Now.AddMinutes(note.StepCount));
                    break;
            }
        }

        return note;
    }

    // Another reason, another time, one taken out, one twice, or the order changed.
    private static List<SigningStep> Damage(IReadOnlyList<SigningStep> steps, int at, int how)
    {
        var copy = steps.ToList();
        var place = at % copy.Count;
        var step = copy[place];
        if (how == 0 || (how == 4 && copy.Count == 1))
        {
            copy.RemoveAt(place);
        }
        else if (how == 1)
        {
            copy.Insert(place, step);
        }
        else if (how == 4)
        {
            copy.Reverse();
        }
        else
        {
            copy[place] = new()
            {
                Note = step.Note,
                Number = step.Number,
                Round = step.Round,
                Kind = step.Kind,
                By = step.By,
                SignerName = step.SignerName,
                Credential = how == 2 ? $"{step.Credential}x" : step.Credential,
                At = how == 3 ? step.At.AddMinutes(1) : step.At,
                Words = step.Words,
                Content = step.Content,
                ContentHash = step.ContentHash,
                Before = step.Before,
            };
            copy[place].Closed();
        }

        return copy;
    }

    private static ClientNote Fresh() => Rooms.Note(Rooms.Session(), Ids.New<ClientId>(Rooms.Clock), "Named two triggers.");

    private static ClientNote Signed()
    {
        var note = Fresh();
        Sign(note);
        return note;
    }

    private static void Sign(ClientNote note) =>
        note.Sign(SignedContent.Of(note, Intern, Rooms.Now.AddMinutes(note.StepCount))).Succeeded.ShouldBeTrue();

    private static string? Get(ClientNote note, string column) => (string?)typeof(ClientNote).GetProperty(column)!.GetValue(note);

    private static void Set(ClientNote note, string column, string value) =>
        typeof(ClientNote).GetProperty(column, BindingFlags.Instance | BindingFlags.Public)!.SetValue(note, value);
}
