using System.CommandLine;
using Footbridge.Contracts.Sessions;
using Footbridge.Storage;
using Footbridge.Storage.Audit;

namespace Footbridge.Host.Commands;

/// <summary>Checks the audit trail.</summary>
internal static class AuditCommand
{
    public static Command Make()
    {
        var expect = new Option<string?>("--expect")
        {
            Description = "Hash of a line noted down earlier: it must still be in the chain.",
        };
        var verify = new Command("verify", "Check that no line of the audit trail was changed, taken out or moved.") { expect };
        verify.SetAction((parse, ct) => VerifyAsync(parse, parse.GetValue(expect), ct));
        var notes = new Command("notes", "Check that no signed note and no signature under one was changed.");
        notes.SetAction(VerifyNotesAsync);
        return new Command("audit", "The audit trail and the signatures.") { verify, notes };
    }

    private static async Task<int> VerifyNotesAsync(ParseResult parse, CancellationToken ct)
    {
        await using var place = await CommandServices.OpenAsync(parse, ct);
        var faults = 0;
        foreach (var program in await place.ProgramsAsync(ct))
        {
            await using var scope = place.ScopeFor(program, "audit notes");
            var verdict = await scope.ServiceProvider.GetRequiredService<ISignatureCheck>().VerifyAsync(ct);
            Console.WriteLine($"Program {program.Program.Value}: {verdict.Notes} notes, {verdict.Signatures} signatures");
            foreach (var note in verdict.Faults)
            {
                Console.WriteLine($"  Note {note} is not as it was signed.");
            }

            faults += verdict.Faults.Count;
        }

        Console.WriteLine(faults == 0 ? "All signatures hold." : "NOT all signatures hold.");
        return faults == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<int> VerifyAsync(ParseResult parse, string? expect, CancellationToken ct)
    {
        await using var place = await CommandServices.OpenAsync(parse, ct);
        var faults = 0;
        var found = expect is null;
        foreach (var program in await place.ProgramsAsync(ct))
        {
            await using var scope = place.ScopeFor(program, "audit verify");
            var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
            var progress = new Progress<long>(lines => Console.Error.WriteLine($"  {lines} lines read"));
            var verdict = await AuditChain.VerifyAsync(db, progress, ct);
            Console.WriteLine($"Program {program.Program.Value}: {verdict.Lines} lines, end {verdict.Head}");
            foreach (var fault in verdict.Faults)
            {
                Console.WriteLine($"  {Words(fault)}");
            }

            faults += verdict.Faults.Count;
            found = found || await AuditChain.HoldsAsync(db, expect!, ct);
        }

        if (!found)
        {
            Console.WriteLine("The expected hash is in no chain: lines were made anew since it was noted down.");
        }

        Console.WriteLine(faults == 0 && found ? "The audit trail is whole." : "The audit trail is NOT whole.");
        return faults == 0 && found ? ExitCode.Done : ExitCode.Refused;
    }

    private static string Words(AuditFault fault) =>
        fault.Kind switch
        {
            AuditFaultKind.Changed =>
                $"Line {fault.From} was changed: its content or its list of clients does not match its hash.",
            AuditFaultKind.Missing when fault.From == fault.To => $"Line {fault.From} is missing.",
            AuditFaultKind.Missing => $"Lines {fault.From} to {fault.To} are missing.",
            AuditFaultKind.Reordered => $"Line {fault.From} does not follow the line before it: lines were moved or put in.",
            AuditFaultKind.Stray => $"Line {fault.From} is not there, but clients are named for it.",
            _ => $"The kept end of the chain does not match line {fault.To}.",
        };
}
