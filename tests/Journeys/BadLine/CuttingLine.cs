using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Footbridge.Journeys.BadLine;

/// <summary>Where a line is cut while a request goes over it.</summary>
public enum Cut
{
    /// <summary>It holds.</summary>
    None,

    /// <summary>Before a byte of the request has gone.</summary>
    Before,

    /// <summary>In the middle of the request.</summary>
    During,

    /// <summary>The request is there; not a byte of the answer comes back.</summary>
    Unanswered,

    /// <summary>In the middle of the answer.</summary>
    HalfAnswered,
}

/// <summary>A line between a client and the server that is cut now and then: a proxy of TCP on this machine. It looks at how a request
/// begins and at nothing else.</summary>
public sealed class CuttingLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<Cut, int> _counts = new();
    private readonly Random _random;
    private readonly Lock _lock = new();
    private readonly string _begins;
    private readonly int _server;
    private readonly Task _accepting;

    /// <param name="server">Where the server is.</param>
    /// <param name="seed">What chance begins with.</param>
    /// <param name="begins">How a request begins that may be cut.</param>
    public CuttingLine(Uri server, int seed, string begins)
    {
        ArgumentNullException.ThrowIfNull(server);
        (_server, _begins, _random) = (server.Port, begins, new Random(seed));
        _listener.Start();
        Address = new($"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>How many of a hundred requests are cut.</summary>
    public int Percent { get; set; }

    /// <summary>How often the line was cut in which way.</summary>
    public IReadOnlyDictionary<Cut, int> Counts => _counts;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        using (near)
        using (var far = new TcpClient())
        {
            try
            {
                await far.ConnectAsync(IPAddress.Loopback, _server, both.Token);
                var way = new Way();
                await Task.WhenAny(UpAsync(near, far, way, both.Token), DownAsync(near, far, way, both.Token));
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or IOException)
            {
                // Cut, or the other side hung up.
            }

            await both.CancelAsync();
            // A cut line does not say goodbye.
            near.LingerState = new(enable: true, seconds: 0);
        }
    }

    private async Task UpAsync(TcpClient near, TcpClient far, Way way, CancellationToken ct)
    {
        var buffer = new byte[65_536];
        int read;
        while ((read = await near.GetStream().ReadAsync(buffer, ct)) > 0)
        {
            if (Encoding.ASCII.GetString(buffer, 0, Math.Min(read, _begins.Length)) == _begins)
            {
                way.Cut = Next();
                _counts.AddOrUpdate(way.Cut, 1, (_, n) => n + 1);
                if (way.Cut == Cut.Before)
                {
                    return;
                }

                if (way.Cut == Cut.During)
                {
                    await far.GetStream().WriteAsync(buffer.AsMemory(0, Chance(1, read)), ct);
                    return;
                }
            }

            await far.GetStream().WriteAsync(buffer.AsMemory(0, read), ct);
        }
    }

    private async Task DownAsync(TcpClient near, TcpClient far, Way way, CancellationToken ct)
    {
        var buffer = new byte[65_536];
        int read;
        while ((read = await far.GetStream().ReadAsync(buffer, ct)) > 0)
        {
            if (way.Cut == Cut.Unanswered)
            {
                return;
            }

            if (way.Cut == Cut.HalfAnswered)
            {
                await near.GetStream().WriteAsync(buffer.AsMemory(0, Chance(1, Math.Min(read, 200))), ct);
                return;
            }

            await near.GetStream().WriteAsync(buffer.AsMemory(0, read), ct);
        }
    }

    private Cut Next() => Chance(0, 100) < Percent ? (Cut)Chance(1, 5) : Cut.None;

    private int Chance(int from, int below)
    {
        lock (_lock)
        {
            return _random.Next(from, Math.Max(below, from + 1));
        }
    }

    private sealed class Way
    {
        public Cut Cut { get; set; }
    }
}
