using Footbridge.Kernel;

namespace Footbridge.Sessions.Notes.Individual;

/// <summary>Rules of notes outside a group.</summary>
internal static class IndividualNote
{
    /// <summary>What is wrong with a form, or null.</summary>
    public static Problem? Fault(WriteNote.Input input, DateOnly today)
    {
        if (input.Kind == NoteKind.Group)
        {
            return Problem.Invalid("sessions.note.group-has-its-page", nameof(input.Kind));
        }

        if (input.On > today)
        {
            return Problem.Invalid("sessions.note.future-day", nameof(input.On));
        }

        if (input.Minutes is < 1 or > 480)
        {
            return Problem.Invalid("sessions.note.minutes-range", nameof(input.Minutes));
        }

        if (!input.Sign)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(input.Data))
        {
            return Problem.Invalid("sessions.note.data-missing", nameof(input.Data));
        }

        if (string.IsNullOrWhiteSpace(input.Response))
        {
            return Problem.Invalid("sessions.note.response-missing", nameof(input.Response));
        }

        if (string.IsNullOrWhiteSpace(input.NextStep))
        {
            return Problem.Invalid("sessions.note.next-step-missing", nameof(input.NextStep));
        }

        return input.Statement ? null : Problem.Invalid("sessions.sign.statement-missing", nameof(input.Statement));
    }

    /// <summary>An empty note.</summary>
    public static ClientNote Begin(NoteId id, WriteNote.Input input, UserId author) =>
        new()
        {
            Id = id,
            Client = input.Client,
            Kind = input.Kind,
            On = input.On,
            Author = author,
        };

    /// <summary>Takes the words of the form over.</summary>
    public static Outcome<Done> Write(ClientNote note, WriteNote.Input input, PlanLink? plan)
    {
        var written = note.Write(
            new()
            {
                Data = input.Data.Trim(),
                Response = input.Response.Trim(),
                NextStep = input.NextStep.Trim(),
                Risk = input.Risk,
                Plan = plan,
            }
        );
        if (written.Problem is not null)
        {
            return written;
        }

        (note.Kind, note.On, note.Start, note.Minutes) = (input.Kind, input.On, input.Start, input.Minutes);
        return written;
    }
}
