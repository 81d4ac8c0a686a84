using Footbridge.Kernel;
using Footbridge.Storage.Gate;

namespace Footbridge.Storage.Audit;

/// <summary>A line for the audit trail, before it has its place in the chain. It holds ids and codes only.</summary>
/// <param name="Actor">Who; null for nobody or the program itself.</param>
/// <param name="ActorKind">In which capacity.</param>
/// <param name="Action">The slice.</param>
/// <param name="IsChange">Whether it changes something or only looks.</param>
/// <param name="Client">About whom.</param>
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
    internal static AuditEntry Of(CallContext call, SliceDescriptor slice, ClientId? about, Problem? problem) =>
        new(call.Caller.User, call.Caller.Kind, slice.Name, slice.IsCommand, about, problem?.Code ?? "done", call.Origin ?? "");
}
