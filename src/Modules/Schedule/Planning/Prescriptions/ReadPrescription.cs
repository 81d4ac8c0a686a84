using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Prescriptions;

/// <summary>What is prescribed for a client's week on a day, and what there is to choose from.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class ReadPrescription(
    Prescriptions prescriptions,
    IClients clients,
    IStaff staff,
    IPrograms programs,
    ProgramCalendar calendar
) : IQuery<ReadPrescription.Input, ReadPrescription.Output>
{
    // Those who may lead a family session.
    private static readonly string[] Leads = [RoleCodes.Counselor, RoleCodes.Supervisor, RoleCodes.Medical, RoleCodes.Director];

    /// <summary>Whose, and for which day.</summary>
    public sealed record Input(ClientId Client, DateOnly? On) : IAboutClient;

    /// <summary>The prescription.</summary>
    /// <param name="Name">What the person is called.</param>
    /// <param name="On">The day asked for.</param>
    /// <param name="Prescribed">What holds then.</param>
    /// <param name="Version">Version of what was written; zero when nothing was.</param>
    /// <param name="Staff">Who may lead a family session.</param>
    /// <param name="Sites">Where the program meets.</param>
    public sealed record Output(
        string Name,
        DateOnly On,
        Prescribed Prescribed,
        int Version,
        IReadOnlyList<StaffMember> Staff,
        IReadOnlyList<Site> Sites
    );

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("core.not-found");
        }

        var on = input.On ?? calendar.Today;
        var (prescribed, version) = await prescriptions.OfAsync(input.Client, on, ct);
        return new Output(
            person.DisplayName,
            on,
            prescribed,
            version,
            [.. (await staff.AllAsync(ct)).Where(s => Leads.Contains(s.Role))],
            (await programs.CurrentAsync(ct)).Sites
        );
    }
}
