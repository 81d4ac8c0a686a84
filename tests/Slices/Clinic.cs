using System.Text.Json;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.People;
using Footbridge.Host;
using Footbridge.Storage;
using Footbridge.Storage.Audit;
using Microsoft.Extensions.Time.Testing;

namespace Footbridge.Slices;

/// <summary>A clinic to test in: a fresh database on one engine, a clock that stands still, and every slice behind its port. A second
/// program full of people shares the database; an answer that holds one of its ids fails the test.</summary>
public sealed class Clinic : IAsyncDisposable
{
    private readonly Template _template;
    private readonly HostSettings _settings;
    private readonly ServiceProvider _services;
    private readonly HashSet<Guid> _foreign;

    private Clinic(Template template, HostSettings settings, FakeTimeProvider clock)
    {
        _template = template;
        _settings = settings;
        Clock = clock;
        _services = ClinicServices.Build(settings);
        _foreign =
        [
            .. template.Other.Clients.Select(c => c.Id.Value),
            .. template.Other.Groups.Select(g => g.Id.Value),
            .. template.Other.Staff.Select(s => s.Id.Value),
            template.Other.Program.Value,
        ];
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>Program, sites, rooms, staff and groups of the program under test.</summary>
    public DemoStory Story => _template.Own;

    /// <summary>The other program, whose rows must stay unseen.</summary>
    public DemoStory Other => _template.Other;

    public IServiceProvider Services => _services;

    internal HostSettings Settings => _settings;

    public DateOnly Today => new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(Story.Zone), Clock).Today;

    public static async Task<Clinic> OpenAsync(Engine engine)
    {
        var template = await Template.OfAsync(engine);
        var clock = new FakeTimeProvider(Template.Now);
        return new(template, await template.CopyAsync(engine, clock), clock);
    }

    /// <summary>A clinic whose key file is its own: what is done to it reaches no other test.</summary>
    public static async Task<Clinic> OpenWithOwnKeysAsync(Engine engine)
    {
        var template = await Template.OfAsync(engine);
        var clock = new FakeTimeProvider(Template.Now);
        var settings = await template.CopyAsync(engine, clock);
        var own = Path.Combine(settings.DataDirectory, "keys", "footbridge.keys");
        Directory.CreateDirectory(Path.GetDirectoryName(own)!);
        File.Copy(settings.KeyFile, own);
        return new(template, settings with { KeyFile = own }, clock);
    }

    /// <summary>A member of staff with the permissions the role has by default.</summary>
    public Caller Staff(string role) =>
        new()
        {
            Kind = CallerKind.Staff,
            Program = Story.Program,
            Zone = Story.Zone,
            User = Story.Staff.First(s => s.Role == role).Id,
            Duty = RoleCodes.DutyOf(role),
            Permissions = PermissionsOf(role),
        };

    /// <summary>A person in care, signed in.</summary>
    public Caller ClientCaller(ClientId client) =>
        new()
        {
            Kind = CallerKind.Client,
            Program = Story.Program,
            Zone = Story.Zone,
            User = new UserId(client.Value),
            Client = client,
            Permissions = PermissionsOf(RoleCodes.Client),
        };

    public Caller Anonymous => Caller.Anonymous(Story.Program, Story.Zone);

    public Caller SystemCaller => Caller.System(Story.Program, Story.Zone);

    /// <summary>Staff of the other program.</summary>
    public Caller OtherStaff(string role) =>
        Staff(role) with
        {
            Program = Other.Program,
            User = Other.Staff.First(s => s.Role == role).Id,
        };

    /// <summary>Carries a command out.</summary>
    public Task<Outcome<TOutput>> DoAsync<TInput, TOutput>(Caller caller, TInput input, string? key = null) =>
        CallAsync(
            caller,
            key,
            services =>
                services
                    .GetRequiredService<ICommand<TInput, TOutput>>()
                    .HandleAsync(input, Xunit.TestContext.Current.CancellationToken)
        );

    /// <summary>Asks a question.</summary>
    public Task<Outcome<TOutput>> AskAsync<TInput, TOutput>(Caller caller, TInput input) =>
        CallAsync(
            caller,
            null,
            services =>
                services
                    .GetRequiredService<IQuery<TInput, TOutput>>()
                    .HandleAsync(input, Xunit.TestContext.Current.CancellationToken)
        );

    /// <summary>Adds a person to the program under test.</summary>
    public Task<ClientId> PersonAsync(string given = "Testperson", string family = "Example") =>
        InScopeAsync(
            SystemCaller,
            async services =>
            {
                var id = await services
                    .GetRequiredService<IClients>()
                    .AddAsync(
                        new NewClient
                        {
                            GivenName = given,
                            FamilyName = family,
                            Phone = "202-555-0199",
                        },
                        CancellationToken.None
                    );
                await services.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
                return id;
            }
        );

    /// <summary>Works with contracts or the context directly, outside the gate: to arrange, or to look at what was stored.</summary>
    public async Task<T> InScopeAsync<T>(Caller caller, Func<IServiceProvider, Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = caller;
        return await work(scope.ServiceProvider);
    }

    /// <summary>What a check of the audit trail finds.</summary>
    public Task<AuditVerdict> VerifyAuditAsync() =>
        InScopeAsync(
            SystemCaller,
            services => AuditChain.VerifyAsync(services.GetRequiredService<FootbridgeDb>(), null, CancellationToken.None)
        );

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Template.DropAsync(_settings);
    }

    private Task<Outcome<TOutput>> CallAsync<TOutput>(
        Caller caller,
        string? key,
        Func<IServiceProvider, Task<Outcome<TOutput>>> call
    ) =>
        InScopeAsync(
            caller,
            async services =>
            {
                services.GetRequiredService<CallContext>().Key = key;
                var outcome = await call(services);
                if (outcome.Succeeded && caller.Program == Story.Program)
                {
                    RefuseForeign(JsonSerializer.Serialize(outcome.Value));
                }

                return outcome;
            }
        );

    private void RefuseForeign(string answer)
    {
        foreach (var id in _foreign)
        {
            answer.ShouldNotContain(id.ToString(), Case.Insensitive, "An answer holds a row of another program.");
        }
    }

    private HashSet<string> PermissionsOf(string role) =>
        [.. _services.GetServices<PermissionEntry>().Where(p => p.DefaultRoles.Contains(role)).Select(p => p.Code)];
}
