using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Sessions.Attending.Letters;

/// <summary>The facts for a letter that a client makes for themselves, whatever the hour.</summary>
[Requires(SessionPermissions.OwnLetter)]
internal sealed class MyAttendanceLetter(FootbridgeDb db, IClients clients, IPrograms programs, ProgramCalendar calendar)
    : IQuery<MyAttendanceLetter.Input, LetterFacts>
{
    public sealed record Input(ClientId Client, LetterWishes Wishes) : IAboutClient;

    public async Task<Outcome<LetterFacts>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("sessions.client.not-found");
        }

        if (input.Wishes.Fault(calendar.Today) is { } fault)
        {
            return fault;
        }

        return new LetterFacts
        {
            Name = $"{person.GivenName} {person.FamilyName}".Trim(),
            BornOn = person.BornOn,
            Program = await programs.CurrentAsync(ct),
            Wishes = input.Wishes,
            MadeOn = calendar.Today,
            Appointments = await AttendanceRecord.OfAsync(db, input.Client, new(input.Wishes.From, input.Wishes.Until), ct),
        };
    }
}
