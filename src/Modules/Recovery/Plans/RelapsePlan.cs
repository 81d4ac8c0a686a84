using Footbridge.Kernel;

namespace Footbridge.Recovery.Plans;

internal readonly record struct RelapsePlanId(Guid Value) : IEntityId<RelapsePlanId>
{
    public static RelapsePlanId From(Guid value) => new(value);
}

/// <summary>A client's own plan for hard moments. There is one per client; the client writes
/// it, alone or with the team beside. Its versions are kept.</summary>
internal sealed class RelapsePlan : IProgramOwned, IVersioned
{
    public required RelapsePlanId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public List<string> Reasons { get; private set; } = [];

    public List<string> Triggers { get; private set; } = [];

    public List<string> WarningSigns { get; private set; } = [];

    public List<string> CopingSteps { get; private set; } = [];

    public List<string> Places { get; private set; } = [];

    public List<PersonToCall> People { get; private set; } = [];

    public List<string> Professionals { get; private set; } = [];

    public List<string> SaferHome { get; private set; } = [];

    public List<RiskSituation> Situations { get; private set; } = [];

    public NaloxoneAtHome Naloxone { get; private set; } = new();

    public DateTimeOffset ChangedAt { get; private set; }

    public PlanWords Words =>
        new()
        {
            Reasons = Reasons,
            Triggers = Triggers,
            WarningSigns = WarningSigns,
            CopingSteps = CopingSteps,
            Places = Places,
            People = People,
            Professionals = Professionals,
            SaferHome = SaferHome,
            Situations = Situations,
            Naloxone = Naloxone,
        };

    /// <summary>Takes the words over, unless they cannot be kept.</summary>
    public Outcome<RelapsePlan> Write(PlanWords words, DateTimeOffset at)
    {
        if (words.Fault() is { } fault)
        {
            return fault;
        }

        Reasons = [.. words.Reasons];
        Triggers = [.. words.Triggers];
        WarningSigns = [.. words.WarningSigns];
        CopingSteps = [.. words.CopingSteps];
        Places = [.. words.Places];
        People = [.. words.People.Select(p => new PersonToCall { Name = p.Name, Phone = p.Phone })];
        Professionals = [.. words.Professionals];
        SaferHome = [.. words.SaferHome];
        Situations = [.. words.Situations];
        Naloxone = words.Naloxone;
        ChangedAt = at;
        return this;
    }
}
