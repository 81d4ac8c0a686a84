using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Schedule.Planning;
using Footbridge.Solver.Files;

namespace Footbridge.Schedule.Moves;

/// <summary>A room that can be chosen.</summary>
public sealed record MovePlace(RoomId? Room, string Label, int Seats);

/// <summary>A group beside another hour or place, with what that means.</summary>
/// <param name="Group">The group.</param>
/// <param name="Title">Its title.</param>
/// <param name="Minutes">Length.</param>
/// <param name="From">First day the move would count.</param>
/// <param name="Now">Where it meets now.</param>
/// <param name="Places">Rooms to choose from.</param>
/// <param name="Names">Names of those who may be named.</param>
public sealed record MoveFrame(
    GroupId Group,
    string Title,
    int Minutes,
    DateOnly From,
    MoveTo Now,
    IReadOnlyList<MovePlace> Places,
    IReadOnlyDictionary<ClientId, string> Names
)
{
    /// <summary>The label of a place; null by video.</summary>
    public string? LabelOf(RoomId? room) => Places.FirstOrDefault(p => p.Room == room)?.Label;
}

/// <summary>Names the people of answers, as far as the caller may see them.</summary>
internal sealed class MoveFrames(IClients clients, IVisibleClients visible)
{
    public async Task<MoveFrame> OfAsync(MoveFacts facts, IEnumerable<MoveAnswer> answers, CancellationToken ct)
    {
        var hidden = await visible.HiddenAsync(ct);
        var people = await clients.FindAsync(
            [.. answers.SelectMany(a => a.People).Distinct().Where(p => !hidden.Contains(p))],
            ct
        );
        return new(
            facts.Group,
            facts.Plan.Title,
            facts.Plan.Minutes,
            facts.From,
            facts.Now,
            [.. facts.Rooms.Select(r => new MovePlace(r.Id, r.Label, r.Seats))],
            people.ToDictionary(p => p.Key, p => p.Value.DisplayName)
        );
    }
}

/// <summary>What a move is known by between being shown and being accepted: another mark is another group, another week, or another
/// answer.</summary>
internal static class MoveMark
{
    public static string Of(MoveFacts facts, WeekModel model, MoveTo to, MoveAnswer answer)
    {
        string[] parts =
        [
            $"{facts.Group.Value} {facts.Version} {facts.From:yyyy-MM-dd} {to.Day} {to.Start:HH:mm} {to.Room?.Value}",
            ClinicFile.Write(model.Clinic),
            PlanFile.Write(model.Published),
            JsonSerializer.Serialize(answer),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..24];
    }
}
