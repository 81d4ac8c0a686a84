using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Footbridge.Journeys;

/// <summary>The program in a process of its own, so that it can be killed and measured.</summary>
public sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>Starts the program on a free port and waits until it answers.</summary>
    public static async Task<ServerProcess> StartAsync(string data, string? postgres = null)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments = [HostProgram(), "serve", "--data", data, "--port", $"{port}"];
        foreach (var argument in postgres is null ? arguments : [.. arguments, "--postgres", postgres])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerProcess(process, new Uri($"http://127.0.0.1:{port}"));
        await server.WaitAsync();
        return server;
    }

    /// <summary>Ends the process at once, as a power cut would: SIGKILL.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private async Task WaitAsync()
    {
        using var http = new HttpClient();
        for (var i = 0; i < 600; i++)
        {
            try
            {
                await http.GetStringAsync(new Uri(Address, "/health"));
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("The program did not answer.");
    }

    // The program's own folder, beside the one of whoever starts it and built with the same configuration: its native libraries lie there.
    private static string HostProgram()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var folders = Directory.EnumerateDirectories(Path.Combine(here.Parent!.Parent!.FullName, "Host"), $"{here.Name}*");
        return Path.Combine(folders.First(), "Footbridge.Host.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
