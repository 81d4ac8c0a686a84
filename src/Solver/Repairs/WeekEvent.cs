using Footbridge.Solver.Files;
using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Repairs;

/// <summary>Something that happens to a published week.</summary>
public sealed record WeekEvent
{
    /// <summary><c>admission</c>, <c>discharge</c>, <c>sick</c>, <c>rooms</c> or <c>busy</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who is discharged, or whose life changed.</summary>
    public int? Client { get; init; }

    /// <summary>Who is admitted.</summary>
    public ClientNeed? NewClient { get; init; }

    /// <summary>Who is sick.</summary>
    public int? Staff { get; init; }

    /// <summary>Where rooms are closed.</summary>
    public int? Site { get; init; }

    /// <summary>How many.</summary>
    public int? Rooms { get; init; }

    /// <summary>Days of the sick leave or the closure.</summary>
    public IReadOnlyList<int> Days { get; init; } = [];

    /// <summary>When the client can no longer come.</summary>
    public IReadOnlyList<Stretch> Busy { get; init; } = [];

    /// <summary>Reads an event and returns the clinic as it is after it.</summary>
    public static FileReading<Clinic> Read(string text, Clinic clinic)
    {
        var reading = TimetableJson.Read<WeekEvent>(text);
        if (reading.Value is not { } happened)
        {
            return new(null, reading.Refusal);
        }

        var (after, refusal) = happened.After(clinic);
        // What the event brings along is held to the same rules as the clinic itself.
        return refusal is null && after is not null ? ClinicFile.Checked(after) : new(null, refusal);
    }

    /// <summary>The clinic after the event, or why there is no such event.</summary>
    public FileReading<Clinic> After(Clinic clinic)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        return Kind switch
        {
            "admission" => NewClient is { } client
                ? new(clinic with { Clients = [.. clinic.Clients, client with { Id = clinic.Clients.Count }] }, null)
                : Refuse("newClient", "an admission names the new client"),
            "discharge" => Change(clinic, c => c with { Order = -1 }),
            "busy" => Change(clinic, c => c with { Busy = [.. c.Busy, .. Busy] }),
            "sick" => Sick(clinic),
            "rooms" => Close(clinic),
            _ => Refuse("kind", "is one of admission, discharge, sick, rooms, busy"),
        };
    }

    private FileReading<Clinic> Change(Clinic clinic, Func<ClientNeed, ClientNeed> change) =>
        Client is { } index && index >= 0 && index < clinic.Clients.Count
            ? new(clinic with { Clients = [.. clinic.Clients.Select((c, i) => i == index ? change(c) : c)] }, null)
            : Refuse("client", "names a client who exists");

    private FileReading<Clinic> Sick(Clinic clinic) =>
        Staff is { } index && index >= 0 && index < clinic.Staff.Count
            ? new(
                clinic with
                {
                    Staff =
                    [
                        .. clinic.Staff.Select(
                            (s, i) => i == index ? s with { Shifts = [.. s.Shifts.Where(h => !Days.Contains(h.D))] } : s
                        ),
                    ],
                },
                null
            )
            : Refuse("staff", "names a member of staff who exists");

    private FileReading<Clinic> Close(Clinic clinic) =>
        Site is { } site && site >= 0 && site < clinic.Sites.Count && Rooms is > 0
            ? new(
                clinic with
                {
                    RoomsClosed = [.. clinic.RoomsClosed, .. Days.Select(d => new ClosedRooms(site, d, Rooms.Value))],
                },
                null
            )
            : Refuse("site", "names a site that exists, and how many rooms are closed");

    private static FileReading<Clinic> Refuse(string place, string reason) => new(null, new(place, reason));
}
