using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Monitoring.CheckIns;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Trends;

/// <summary>A client's check-ins in full, newest first, a page at a time.</summary>
[Requires(MonitoringPermissions.Read)]
internal sealed class CheckInsOf(FootbridgeDb db, IClients clients, IStaff staff) : IQuery<CheckInsOf.Input, CheckInsOf.View>
{
    private const int PageSize = 30;

    /// <summary>Whose, and from where on.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Before">Only check-ins of earlier days than this; all when null.</param>
    public sealed record Input(ClientId Client, DateOnly? Before) : IAboutClient;

    /// <summary>A page of check-ins.</summary>
    /// <param name="Name">The client's name.</param>
    /// <param name="Entries">The check-ins.</param>
    /// <param name="Older">From which day on the next page goes back, or null when there are no older ones.</param>
    public sealed record View(string Name, IReadOnlyList<Entry> Entries, DateOnly? Older);

    public sealed record Entry(
        DateOnly On,
        DateTimeOffset At,
        DateTimeOffset ReceivedAt,
        CheckInSource Source,
        string? RecordedBy,
        CheckInAnswers Answers
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("core.not-found");
        }

        var before = input.Before ?? DateOnly.MaxValue;
        var rows = await db.Set<CheckIn>()
            .Where(c => c.Client == input.Client && c.On < before)
            .OrderByDescending(c => c.On)
            .ThenByDescending(c => c.At)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        var names = rows.Exists(r => r.RecordedBy is not null)
            ? (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName)
            : [];
        var (shown, older) = PageOf(rows);
        return new View(client.DisplayName, [.. shown.Select(r => EntryOf(r, names))], older);
    }

    // A day is never torn apart: what does not fit goes to the next page with its whole day.
    private static (List<CheckIn> Shown, DateOnly? Older) PageOf(List<CheckIn> rows)
    {
        if (rows.Count <= PageSize)
        {
            return (rows, null);
        }

        var torn = rows[^1].On;
        var whole = rows.FindAll(r => r.On > torn);
        return whole.Count > 0 ? (whole, torn.AddDays(1)) : (rows, torn);
    }

    private static Entry EntryOf(CheckIn row, Dictionary<UserId, string> names) =>
        new(
            row.On,
            row.At,
            row.ReceivedAt,
            row.Source,
            row.RecordedBy is { } by ? names.GetValueOrDefault(by) : null,
            new()
            {
                Mood = row.Mood,
                Craving = row.Craving,
                Confidence = row.Confidence,
                Used = row.Used,
                Substances = row.Substances,
                SleepHours = row.SleepHours,
                Medication = row.Medication,
                Halt = row.Halt,
                Signs = row.Signs ?? [],
                WhatHelped = row.WhatHelped,
                Note = row.Note,
                WantsCall = row.WantsCall,
            }
        );
}
