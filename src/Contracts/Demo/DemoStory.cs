using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Contracts.Demo;

/// <summary>An invented clinic: who works there, which groups meet, who is and was in care and how it went. Pure data made from a seed
/// and a day; each module turns its part of the story into rows.</summary>
public sealed record DemoStory(
    int Seed,
    DateOnly Today,
    ProgramId Program,
    string ProgramName,
    string Organization,
    string Zone,
    IReadOnlyList<DemoSite> Sites,
    IReadOnlyList<DemoRoom> Rooms,
    IReadOnlyList<DemoStaff> Staff,
    IReadOnlyList<DemoGroup> Groups,
    IReadOnlyList<DemoClient> Clients,
    IReadOnlyList<DemoFamily> Families,
    string Pin
);

/// <summary>A site of the invented clinic.</summary>
public sealed record DemoSite(SiteId Id, string Name, string Address, string Phone);

/// <summary>A room of the invented clinic.</summary>
public sealed record DemoRoom(RoomId Id, SiteId Site, string Name, int Capacity);

/// <summary>A member of staff of the invented clinic; signs in with the mail address.</summary>
public sealed record DemoStaff(UserId Id, string Name, string Email, string Role, string Credential, string Password);

/// <summary>A group of the invented clinic.</summary>
/// <param name="Day">The weekday it meets.</param>
public sealed record DemoGroup(
    GroupId Id,
    string Title,
    string Kind,
    string Track,
    DayOfWeek Day,
    TimeOnly Start,
    int Minutes,
    RoomId? Room,
    UserId Facilitator,
    int Capacity,
    bool Telehealth
);

/// <summary>A relative or support person of the invented clinic; signs in with the mail address and the story's PIN.</summary>
public sealed record DemoFamily(UserId Id, string Name, string Email, ClientId Client);

/// <summary>How a person's time in the program went.</summary>
public enum DemoCourse
{
    /// <summary>Steady from the start.</summary>
    Steady,

    /// <summary>A hard beginning, then better.</summary>
    SlowStart,

    /// <summary>Returned to use and came back.</summary>
    LapseAndReturn,

    /// <summary>Slipping away now.</summary>
    Slipping,

    /// <summary>Left before the end.</summary>
    LeftEarly,
}

/// <summary>A person of the invented clinic.</summary>
/// <param name="Id">The client.</param>
/// <param name="User">The sign-in, for people who use the phone pages; null otherwise.</param>
/// <param name="Stage"><c>referred</c>, <c>current</c> or <c>past</c>.</param>
/// <param name="Focus">What brings the person: <c>alcohol</c>, <c>opioids</c>, <c>stimulants</c>, <c>cannabis</c>, <c>gambling</c>, <c>gaming</c>.</param>
/// <param name="CoOccurring"><c>depression</c>, <c>anxiety</c>, <c>ptsd</c> or null.</param>
/// <param name="Life">What fills the week: <c>work-days</c>, <c>work-nights</c>, <c>school</c>, <c>children</c>, <c>looking-for-work</c>.</param>
/// <param name="Track">Track code, or null while referred.</param>
/// <param name="ReferredAt">When the program first heard.</param>
/// <param name="AdmittedOn">First day, or null.</param>
/// <param name="DischargedOn">Last day, or null.</param>
/// <param name="Counselor">Primary counselor, or null.</param>
/// <param name="Groups">Groups the person belongs to from admission to discharge.</param>
/// <param name="Course">How it went.</param>
/// <param name="LapseOn">Day of a return to use, or null.</param>
/// <param name="AnnualIncomeCents">Household income a year, in cents.</param>
/// <param name="Household">People in the household.</param>
/// <param name="Level">Level of care: <c>2.1</c>, or <c>1.5</c> for people who stepped down.</param>
public sealed record DemoClient(
    ClientId Id,
    NewClient Person,
    UserId? User,
    string Stage,
    string Focus,
    string? CoOccurring,
    string Life,
    string? Track,
    DateTimeOffset ReferredAt,
    DateOnly? AdmittedOn,
    DateOnly? DischargedOn,
    UserId? Counselor,
    IReadOnlyList<GroupId> Groups,
    DemoCourse Course,
    DateOnly? LapseOn,
    long AnnualIncomeCents,
    int Household,
    string Level = "2.1"
);

/// <summary>Whether and when the person came to one meeting of one of their groups.</summary>
/// <param name="Present">Whether they came.</param>
/// <param name="Excused">Whether they said beforehand that they cannot.</param>
/// <param name="LateMinutes">Minutes after the start.</param>
/// <param name="LeftEarlyMinutes">Minutes before the end.</param>
public readonly record struct DemoAttendance(bool Present, bool Excused, int LateMinutes, int LeftEarlyMinutes);

/// <summary>One day in a person's life as their check-in would tell it.</summary>
/// <param name="Answered">Whether the person checked in.</param>
public readonly record struct DemoDay(bool Answered, int Mood, int Craving, bool Used, int SleepHours);

/// <summary>Turns a module's part of the story into rows.</summary>
public interface IDemoPart
{
    /// <summary>Position among the parts; People is 10, Intake 20, Privacy 30, Care 40, Schedule 50, Sessions 60, Monitoring 70, Risk 80,
    /// Recovery 90, Billing 100.</summary>
    int Order { get; }

    /// <summary>Adds the rows to the given scope; the caller saves.</summary>
    Task AddAsync(DemoStory story, CancellationToken ct);
}
