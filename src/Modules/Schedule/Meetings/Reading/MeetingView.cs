using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Meetings;

/// <summary>Somebody on the roster of a meeting.</summary>
/// <param name="Client">Who.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Visits">Whether they come to this meeting only.</param>
/// <param name="MissedOn">Day of the meeting they make up for.</param>
public sealed record MeetingPerson(ClientId Client, string Name, bool Visits, DateOnly? MissedOn, ToldWord? Word = null);

/// <summary>Somebody who could come as a guest.</summary>
public sealed record GuestChoice(ClientId Client, string Name);

/// <summary>Somebody steps in.</summary>
public sealed record StepsIn(string Name, DateOnly From, DateOnly To, string Reason);

/// <summary>One meeting as its page shows it.</summary>
/// <param name="Meeting">As it will be.</param>
/// <param name="Usual">As the series has it.</param>
/// <param name="Room">Its room as it will be; null for video.</param>
/// <param name="Number">Number in the series.</param>
/// <param name="Of">How many there are in all, when that is known.</param>
/// <param name="Facilitator">Who leads it.</param>
/// <param name="UsualFacilitator">Who leads the series.</param>
/// <param name="Substitute">Who steps in, and for how long.</param>
/// <param name="Roster">Who is on its roster.</param>
/// <param name="Taken">Seats taken.</param>
/// <param name="Others">Who could come as a guest.</param>
/// <param name="Opened">Whether its session was opened.</param>
/// <param name="IsPast">Whether it is over.</param>
/// <param name="MayChange">Whether the caller may change it.</param>
/// <param name="MayAssign">Whether the caller may add people.</param>
public sealed record MeetingView(
    GroupMeeting Meeting,
    GroupMeeting Usual,
    RoomId? Room,
    int Number,
    int? Of,
    string Facilitator,
    string UsualFacilitator,
    StepsIn? Substitute,
    IReadOnlyList<MeetingPerson> Roster,
    int Taken,
    IReadOnlyList<GuestChoice> Others,
    bool Opened,
    bool IsPast,
    bool MayChange,
    bool MayAssign
) : IAboutClients
{
    IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Roster.Select(r => r.Client), .. Others.Select(o => o.Client)];
}
