namespace Footbridge.Kernel.Access;

/// <summary>How a caller and a client stand to each other. What it does not know it leaves at its least.</summary>
/// <param name="Exists">Whether the caller's program has such a client.</param>
/// <param name="Relation">How a member of staff stands to the client.</param>
/// <param name="Sealed">Whether the record is sealed.</param>
/// <param name="EmergencyOpen">Whether the caller opened it for an emergency and the time has not run out.</param>
/// <param name="IsMinor">Whether the client is a minor.</param>
/// <param name="ReachesHiv">Whether the caller's role reaches HIV data.</param>
/// <param name="Consents">Valid consents that name a relative who calls.</param>
public sealed record ClientReach(
    bool Exists,
    CareRelation Relation,
    bool Sealed,
    bool EmergencyOpen,
    bool IsMinor,
    bool ReachesHiv,
    IReadOnlyList<ConsentScope> Consents
)
{
    /// <summary>No such client.</summary>
    public static ClientReach Nowhere { get; } =
        new(Exists: false, CareRelation.None, Sealed: false, EmergencyOpen: false, IsMinor: false, ReachesHiv: false, []);
}

/// <summary>Knows how callers and clients stand to each other. The module that guards privacy answers, in the scope of whoever asks.</summary>
public interface IReach
{
    /// <summary>How the caller stands to a client.</summary>
    Task<ClientReach> OfAsync(Caller caller, ClientId client, CancellationToken ct);

    /// <summary>Clients that a member of staff may not even know of, for a purpose.</summary>
    Task<IReadOnlySet<ClientId>> HiddenFromAsync(Caller caller, Purpose purpose, CancellationToken ct);
}

/// <summary>For slices that show several clients, or come to a client by the id of something else: who of them the caller may see, decided
/// as the gate decides. Lists, counts and searches leave the others out (42 CFR 2.13(c)).</summary>
public interface IVisibleClients
{
    /// <summary>Clients to leave out.</summary>
    Task<IReadOnlySet<ClientId>> HiddenAsync(CancellationToken ct);

    /// <summary>The decision about one client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="more">Kinds of data beside what the slice reaches.</param>
    /// <param name="ct">Stops it.</param>
    Task<AccessDecision> OfAsync(ClientId client, DataKinds more, CancellationToken ct);
}
