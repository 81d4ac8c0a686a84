using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage.Gate;

namespace Footbridge.Storage.Audit;

/// <summary>A line for the audit trail, before it has its place in the chain. It holds ids and codes only.</summary>
/// <param name="Actor">Who; null for nobody or the program itself.</param>
/// <param name="ActorKind">In which capacity.</param>
/// <param name="Action">The slice.</param>
/// <param name="IsChange">Whether it changes something or only looks.</param>
/// <param name="Client">About whom, when it is about one.</param>
/// <param name="Result"><c>done</c>, or the code of the refusal.</param>
/// <param name="Origin">How the call came in, without identifiers.</param>
public sealed record AuditEntry(
    UserId? Actor,
    CallerKind ActorKind,
    string Action,
    bool IsChange,
    ClientId? Client,
    string Result,
    string Origin
)
{
    /// <summary>About whom, when a list or a group was seen.</summary>
    public IReadOnlyCollection<ClientId> Clients { get; init; } = [];

    /// <summary>What for, when that was decided.</summary>
    public Purpose? Purpose { get; init; }

    /// <summary>Code of the reason for which it was allowed, such as <c>core.access.care-inside</c>.</summary>
    public string? Ground { get; init; }

    /// <summary>When; null for the moment of writing. Only a clinic that is invented has a past to be written.</summary>
    public DateTimeOffset? At { get; init; }

    internal static AuditEntry Of(
        CallContext call,
        SliceDescriptor slice,
        ClientId? about,
        Problem? problem,
        IReadOnlyCollection<ClientId>? clients = null,
        Purpose? purpose = null,
        string? ground = null
    ) =>
        new(call.Caller.User, call.Caller.Kind, slice.Name, slice.IsCommand, about, problem?.Code ?? "done", call.Origin ?? "")
        {
            Clients = clients ?? [],
            Purpose = purpose,
            Ground = ground,
        };
}
