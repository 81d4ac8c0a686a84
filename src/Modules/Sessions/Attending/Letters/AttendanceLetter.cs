using Footbridge.Contracts.People;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;

namespace Footbridge.Sessions.Attending.Letters;

/// <summary>What a letter says beside the attendance itself.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="EachDay">Whether each appointment is listed.</param>
/// <param name="Missed">Whether missed and excused appointments are told too.</param>
/// <param name="NamesCare">Whether the kind of care is named. Otherwise it is about appointments and nothing more.</param>
internal sealed record LetterWishes(DateOnly From, DateOnly Until, bool EachDay, bool Missed, bool NamesCare)
{
    /// <summary>Longest time one letter is about: two years.</summary>
    public const int MostDays = 731;

    /// <summary>What stands against it, or null.</summary>
    public Problem? Fault(DateOnly today) =>
        Until < From ? Problem.Invalid("core.end-before-start", nameof(Until))
        : Until > today ? Problem.Invalid("core.date-in-past", nameof(Until))
        : Until.DayNumber - From.DayNumber >= MostDays ? Problem.Invalid("sessions.letter.too-long", nameof(From))
        : null;
}

/// <summary>A letter of attendance, ready to be put into words.</summary>
internal sealed record LetterFacts
{
    public required string Name { get; init; }
    public DateOnly? BornOn { get; init; }
    public required ProgramProfile Program { get; init; }
    public required LetterWishes Wishes { get; init; }
    public required DateOnly MadeOn { get; init; }
    public required IReadOnlyList<Appointment> Appointments { get; init; }

    /// <summary>Who makes it; empty when the client makes it.</summary>
    public string MadeBy { get; init; } = "";

    public IEnumerable<Appointment> Attended => Appointments.Where(a => a.Minutes > 0);

    public int Count(Attendance state) => Appointments.Count(a => a.State == state);
}

/// <summary>The facts for a letter that confirms what a client attended.</summary>
[Requires(SessionPermissions.Letter)]
internal sealed class AttendanceLetter(LetterReading letters, IStaff staff, CallContext call)
    : IQuery<AttendanceLetter.Input, LetterFacts>
{
    public sealed record Input(ClientId Client, LetterWishes Wishes) : IAboutClient;

    public async Task<Outcome<LetterFacts>> HandleAsync(Input input, CancellationToken ct)
    {
        var maker = call.Caller.User is { } user ? await staff.FindAsync(user, ct) : null;
        return await letters.OfAsync(input.Client, input.Wishes, maker?.Printed ?? "", ct);
    }
}
