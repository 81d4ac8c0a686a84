using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Intake.Start;

/// <summary>What anybody may know of the program: its name and how to call it.</summary>
[OpenToAll("The program's name and phone number are public.")]
[ShowsNothingProtected("Nothing about a person.")]
internal sealed class PublicProgram(IPrograms programs) : IQuery<PublicProgram.Input, PublicProgram.Output>
{
    internal sealed record Input;

    internal sealed record Output(
        string Name,
        string Organization,
        string Phone,
        string AfterHoursPhone,
        IReadOnlyList<Site> Sites
    );

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var program = await programs.CurrentAsync(ct);
        return new Output(program.Name, program.Organization, program.Phone, program.AfterHoursPhone, program.Sites);
    }
}
