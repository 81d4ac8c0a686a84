using Footbridge.Kernel;
using Footbridge.Monitoring.Screens;

namespace Footbridge.Monitoring.Orders;

/// <summary>A request for a screen, as staff see it.</summary>
internal sealed record OrderLine
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required ClientId Client { get; init; }

    public required DateOnly On { get; init; }

    public required TimeOnly From { get; init; }

    public required TimeOnly Until { get; init; }

    public required string Panel { get; init; }

    public required string Method { get; init; }

    public required bool Drawn { get; init; }

    public string? Why { get; init; }

    public bool Told { get; init; }

    public required OrderState State { get; init; }

    public string? ClientWords { get; init; }

    public string? Excuse { get; init; }

    /// <summary>Its number on forms of a laboratory.</summary>
    public string Number => ScreenNumber.Of(Id);

    public bool IsOpen => State is OrderState.Waiting or OrderState.Missed;

    public static OrderLine Of(ScreenOrder order) =>
        new()
        {
            Id = order.Id,
            Version = order.Version,
            Client = order.Client,
            On = order.On,
            From = order.From,
            Until = order.Until,
            Panel = order.Panel,
            Method = order.Method,
            Drawn = order.IsDrawn,
            Why = order.Why,
            Told = order.ToldAt is not null,
            State = order.State,
            ClientWords = order.ClientWords,
            Excuse = order.Excuse,
        };
}
