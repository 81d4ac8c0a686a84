using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Sessions.Attending.Letters;

/// <summary>Reads what a letter of attendance says, whoever makes it.</summary>
internal sealed class LetterReading(FootbridgeDb db, IClients clients, IPrograms programs, ProgramCalendar calendar)
{
    /// <summary>The facts about one client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="wishes">What the letter is to say.</param>
    /// <param name="madeBy">Who makes it; empty when the client makes it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Outcome<LetterFacts>> OfAsync(ClientId client, LetterWishes wishes, string madeBy, CancellationToken ct)
    {
        if (await clients.FindAsync(client, ct) is not { } person)
        {
            return Problem.NotFound("sessions.client.not-found");
        }

        if (wishes.Fault(calendar.Today) is { } fault)
        {
            return fault;
        }

        return new LetterFacts
        {
            Name = $"{person.GivenName} {person.FamilyName}".Trim(),
            BornOn = person.BornOn,
            Program = await programs.CurrentAsync(ct),
            Wishes = wishes,
            MadeOn = calendar.Today,
            Appointments = await AttendanceRecord.OfAsync(db, client, new(wishes.From, wishes.Until), ct),
            MadeBy = madeBy,
        };
    }
}
