using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Availabilities;

/// <summary>Writes down when a client can come, from a day on. Staff do it for a client, a client for themself.</summary>
[Requires(SchedulePermissions.SaveAvailability)]
internal sealed class SaveAvailability(FootbridgeDb db, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<SaveAvailability.Input, Done>
{
    // A week has 196 half hours. Painted cells that touch become one block.
    public const int MostBlocks = 200;
    public const int MostFamilyTimes = 21;

    /// <summary>The hours, and what they were made from.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="From">From which day it counts.</param>
    /// <param name="SeenFrom">First day of what the form was made from, or null when there was nothing.</param>
    /// <param name="SeenVersion">Its version.</param>
    /// <param name="Blocks">The hours.</param>
    /// <param name="Modality">How the client can take part; null leaves it as it was.</param>
    /// <param name="FamilyTimes">When family could come; null leaves it as it was.</param>
    public sealed record Input(
        ClientId Client,
        DateOnly From,
        DateOnly? SeenFrom,
        int SeenVersion,
        IReadOnlyList<LifeBlock> Blocks,
        string? Modality = null,
        IReadOnlyList<FamilyTime>? FamilyTimes = null
    ) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.From < calendar.Today && input.From != input.SeenFrom)
        {
            return Problem.Rule("schedule.availability.past", nameof(Input.From));
        }

        if (Refusal(input) is { } refusal)
        {
            return refusal;
        }

        var current = await db.Set<Availability>()
            .Where(a => a.Client == input.Client && a.From <= input.From)
            .OrderByDescending(a => a.From)
            .FirstOrDefaultAsync(ct);
        if (current?.From != input.SeenFrom || (current?.Version ?? 0) != input.SeenVersion)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        var modality = input.Modality ?? current?.Modality ?? Availability.Either;
        // Copies: what belongs to one row is not handed on to another.
        var family = (input.FamilyTimes ?? current?.FamilyTimes ?? []).Select(time => time with { }).ToList();
        if (current is not null && current.From == input.From)
        {
            current.Replace(input.Blocks, modality, family);
            db.Entry(current).State = EntityState.Modified;
            db.Expect(current, input.SeenVersion);
        }
        else
        {
            db.Add(Availability.Of(Ids.New<AvailabilityId>(clock), input.Client, input.From, input.Blocks, modality, family));
        }

        return Done.Value;
    }

    private static Problem? Refusal(Input input)
    {
        if (input.Blocks.Count > MostBlocks)
        {
            return Problem.Invalid("schedule.availability.too-many", nameof(Input.Blocks), $"{MostBlocks}");
        }

        if (input.FamilyTimes?.Count > MostFamilyTimes)
        {
            return Problem.Invalid("schedule.availability.too-many", nameof(Input.FamilyTimes), $"{MostFamilyTimes}");
        }

        if (input.Modality is { } modality && !Availability.Modalities.Contains(modality))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Modality));
        }

        return input
            .Blocks.Select(b => b.Refusal())
            .Concat((input.FamilyTimes ?? []).Select(f => f.Refusal()))
            .FirstOrDefault(p => p is not null);
    }
}
