using System.CommandLine;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;

namespace Footbridge.Host.Commands;

/// <summary>Says which records may be deleted. It deletes nothing: that takes two persons, on the page.</summary>
internal static class RetentionCommand
{
    public static Command Make()
    {
        var rows = new Option<bool>("--rows") { Description = "Count, table by table, the rows that would go." };
        var command = new Command(
            "retention",
            "Show how long records are kept and which ones may be deleted today. Nothing is deleted: two persons do that at /privacy/retention."
        )
        {
            rows,
        };
        command.SetAction((parse, ct) => RunAsync(parse, parse.GetValue(rows), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, bool rows, CancellationToken ct)
    {
        await using var place = await CommandServices.OpenAsync(parse, ct);
        foreach (var program in await place.ProgramsAsync(ct))
        {
            await using var scope = place.ScopeFor(program, "retention");
            var review = await scope
                .ServiceProvider.GetRequiredService<IQuery<RetentionReview, RetentionReviewed>>()
                .HandleAsync(new(rows), ct);
            if (review.Failed(out var problem, out var found))
            {
                await Console.Error.WriteLineAsync(place.Words(problem));
                return ExitCode.Refused;
            }

            Print(program, found);
        }

        return ExitCode.Done;
    }

    private static void Print(Caller program, RetentionReviewed found)
    {
        Console.WriteLine($"Program {program.Program.Value}");
        foreach (var term in found.Terms)
        {
            Console.WriteLine($"  {term.Kind, -16} {term.Years, 3} years (at least {term.Floor})");
        }

        Console.WriteLine($"  {found.Due.Count} records may be deleted, {found.Kept} must be kept");
        foreach (var record in found.Due)
        {
            // Names stay out of terminals and their logs.
            var state =
                record.Held ? "legal hold"
                : record.Proposed ? "proposed, waits for a second person"
                : "may be proposed";
            Console.WriteLine($"  {record.Client.Value}  kept until {record.Until:yyyy-MM-dd} as {record.Kind}: {state}");
            foreach (var (table, count) in record.Rows ?? new Dictionary<string, int>())
            {
                Console.WriteLine($"    {table, -32}{count, 6}");
            }
        }
    }
}
