using Footbridge.Kernel;

namespace Footbridge.Privacy.Rights.Requests;

internal readonly record struct RequestId(Guid Value) : IEntityId<RequestId>
{
    public static RequestId From(Guid value) => new(value);
}

/// <summary>What a client asks for.</summary>
internal enum RequestKind
{
    /// <summary>To see or get a copy of the record (45 CFR 164.524).</summary>
    Access,

    /// <summary>To have something in the record corrected (45 CFR 164.526).</summary>
    Amendment,

    /// <summary>That something is not used or shared (45 CFR 164.522(a); 42 CFR 2.26).</summary>
    Restriction,

    /// <summary>A complaint about privacy (45 CFR 164.530(d); 42 CFR 2.4).</summary>
    Complaint,

    /// <summary>A list of those to whom an intermediary passed the record on (42 CFR 2.24). The intermediary holds it and has 30 days; the
    /// program passes the request on and keeps what it is told.</summary>
    Intermediary,
}

internal enum RequestState
{
    Open,

    /// <summary>Said yes; of a complaint: looked into and answered.</summary>
    Accepted,

    Denied,

    /// <summary>A restriction that was agreed to and has ended.</summary>
    Ended,
}

/// <summary>Reasons a request may be denied for. An empty list means that the law names none.</summary>
internal static class DenialBases
{
    private static readonly string[] OfAmendment = ["not-ours", "not-in-record", "not-accessible", "accurate"];
    private static readonly string[] OfAccess = ["counseling-notes", "proceedings", "endangers", "not-held"];

    /// <summary>The reasons for a kind (45 CFR 164.526(a)(2), 164.524(a)).</summary>
    public static IReadOnlyList<string> Of(RequestKind kind) =>
        kind switch
        {
            RequestKind.Amendment => OfAmendment,
            RequestKind.Access => OfAccess,
            _ => [],
        };
}
