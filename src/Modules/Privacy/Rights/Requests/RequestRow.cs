using Footbridge.Kernel;

namespace Footbridge.Privacy.Rights.Requests;

/// <summary>A request as lists and pages show it.</summary>
internal sealed record RequestRow(
    Guid Id,
    ClientId Client,
    int Version,
    RequestKind Kind,
    string What,
    string Wish,
    bool PaidInFull,
    DateOnly ReceivedOn,
    DateOnly DueOn,
    int DaysLeft,
    DateOnly? ExtendedOn,
    string ExtensionWords,
    RequestState State,
    DateOnly? DecidedOn,
    string Basis,
    string DecisionWords,
    string Disagreement,
    DateOnly? EndedOn,
    bool WrittenByStaff
)
{
    public static RequestRow Of(RightsRequest request, DateOnly today) =>
        new(
            request.Id.Value,
            request.Client,
            request.Version,
            request.Kind,
            request.What,
            request.Wish,
            request.PaidInFull,
            request.ReceivedOn,
            request.DueOn,
            request.DueOn.DayNumber - today.DayNumber,
            request.ExtendedOn,
            request.ExtensionWords,
            request.State,
            request.DecidedOn,
            request.Basis,
            request.DecisionWords,
            request.Disagreement,
            request.EndedOn,
            request.RecordedBy is not null
        );

    /// <summary>Last part of resource keys about the kind.</summary>
    public string KindCode => Kind.ToString().ToLowerInvariant();

    /// <summary>Last part of resource keys about the state. A complaint is answered, not accepted.</summary>
    public string StateCode =>
        Kind == RequestKind.Complaint && State == RequestState.Accepted ? "answered" : State.ToString().ToLowerInvariant();

    public string StateTone =>
        State switch
        {
            RequestState.Accepted => "good",
            RequestState.Denied => "warn",
            RequestState.Open => "info",
            _ => "neutral",
        };
}
