using CsCheck;
using Footbridge.Contracts.People;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Looks.Reports;
using Footbridge.Privacy.Reach.Openings;
using Footbridge.Privacy.Reach.Team;
using Footbridge.Slices.Gate;
using Footbridge.Storage;
using Footbridge.Storage.Audit;
using Footbridge.Storage.Gate;

namespace Footbridge.Slices.Privacy;

/// <summary>Whoever opens a record out of their reach always leaves their lines, whatever happens in whatever order.</summary>
public sealed class BreakGlassTests(ITestOutputHelper output)
{
    private const int Steps = 60;

    private static readonly Gen<Step> AnyStep = Gen.Frequency(
        (
            2,
            Gen.Select(Gen.Int[0, 1], Gen.Int[0, 2], Gen.Bool, (who, whom, urgent) => new Step("open", who, whom, urgent ? 1 : 0))
        ),
        (6, Gen.Select(Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[0, 99], (who, whom, slice) => new Step("look", who, whom, slice))),
        (2, Gen.Int[10, 900].Select(minutes => new Step("pass", 0, 0, minutes))),
        (1, Gen.Int[0, 99].Select(which => new Step("review", 0, 0, which)))
    );

    [Fact]
    public async Task Whoever_opens_a_record_out_of_reach_always_leaves_their_lines()
    {
        var (steps, looks) = (0, 0);
        await AnyStep
            .List[Steps, Steps]
            .SampleAsync(
                async plan =>
                {
                    await using var clinic = await Clinic.OpenAsync(Engine.Sqlite);
                    var play = await Play.BeginAsync(clinic);
                    foreach (var step in plan)
                    {
                        await play.DoAsync(step);
                    }

                    await play.CheckAsync();
                    steps += plan.Count;
                    looks += play.Looks.Count(l => l.Ground is not null);
                },
                iter: 4,
                threads: 1
            );
        looks.ShouldBeGreaterThan(10);
        output.WriteLine($"{steps} steps, {looks} looks at records that were opened");
    }

    private sealed record Step(string Kind, int Who, int Whom, int Number);

    private sealed record Opening(UserId By, ClientId Client, OpeningKind Kind, DateTimeOffset From, DateTimeOffset Until)
    {
        public bool Reviewed { get; set; }

        public bool IsOpen(UserId by, ClientId client, DateTimeOffset now) =>
            By == by && Client == client && From <= now && now < Until;
    }

    private sealed record Look(UserId By, ClientId Client, string Slice, string? Ground, bool Found, DateTimeOffset At);

    /// <summary>What people do, and what must be known of it afterwards. The model here knows only how long an opening lasts.</summary>
    private sealed class Play(Clinic clinic, IReadOnlyList<ClientId> clients, IReadOnlyList<Caller> openers)
    {
        private static readonly DateOnly Born = new(1990, 5, 4);
        private static readonly string[] Names = ["Amadi", "Beatriz", "Callum"];
        private readonly List<Opening> _openings = [];
        private readonly IReadOnlyList<SliceDescriptor> _slices =
        [
            .. clinic
                .Services.GetRequiredService<SliceRegistry>()
                .All.Where(s => s is { IsCommand: false, Audited: true, Purpose: Purpose.Treatment, Permission: not null })
                .Where(s => openers[0].Holds(s.Permission!) && s.Kinds != DataKinds.None && TakesAClient(s))
                // No opening reaches a counselor's own notes.
                .Where(s => !s.Kinds.HasFlag(DataKinds.CounselingNotes))
                .OrderBy(s => s.Name, StringComparer.Ordinal),
        ];

        public List<Look> Looks { get; } = [];

        public static async Task<Play> BeginAsync(Clinic clinic)
        {
            var clients = new List<ClientId>();
            foreach (var name in Names)
            {
                clients.Add(await PersonAsync(clinic, name));
            }

            await clinic.InScopeAsync(
                clinic.SystemCaller,
                services =>
                {
                    var db = services.GetRequiredService<FootbridgeDb>();
                    db.Add(new ReachSettings { Team = TeamRule.Assigned });
                    return db.SaveChangesAsync();
                }
            );
            var counselors = clinic.Story.Staff.Where(s => s.Role == RoleCodes.Counselor).Take(2);
            var play = new Play(
                clinic,
                clients,
                [.. counselors.Select(s => clinic.Staff(RoleCodes.Counselor) with { User = s.Id })]
            );
            play._slices.Count.ShouldBeGreaterThan(10);
            return play;
        }

        public Task DoAsync(Step step)
        {
            // No two things happen at one instant.
            clinic.Clock.Advance(TimeSpan.FromSeconds(1));
            return step.Kind switch
            {
                "open" => OpenAsync(openers[step.Who], step.Whom, step.Number == 1 ? OpeningKind.Emergency : OpeningKind.Cover),
                "look" => LookAsync(openers[step.Who], clients[step.Whom], _slices[step.Number % _slices.Count]),
                "review" => ReviewAsync(step.Number),
                _ => PassAsync(step.Number),
            };
        }

        public async Task CheckAsync()
        {
            await CheckTrailAsync();
            await CheckSupervisorAsync();
            foreach (var client in clients)
            {
                await CheckClientAsync(client);
            }

            (await clinic.VerifyAuditAsync()).Faults.ShouldBeEmpty();
        }

        private Task PassAsync(int minutes)
        {
            clinic.Clock.Advance(TimeSpan.FromMinutes(minutes));
            return Task.CompletedTask;
        }

        private async Task OpenAsync(Caller by, int whom, OpeningKind kind)
        {
            var now = clinic.Clock.GetUtcNow();
            var opened = await clinic.DoAsync<OpenRecord.Input, ClientId>(
                by,
                new(Names[whom], "Example", Born, kind, "Fainted in the waiting room.")
            );
            opened.Value.ShouldBe(clients[whom]);
            var hours = kind == OpeningKind.Emergency ? ReachSettings.DefaultEmergencyHours : ReachSettings.DefaultCoverHours;
            _openings.Add(new(by.User!.Value, clients[whom], kind, now, now.AddHours(hours)));
        }

        private async Task LookAsync(Caller by, ClientId client, SliceDescriptor slice)
        {
            var now = clinic.Clock.GetUtcNow();
            var open = _openings.Where(o => o.IsOpen(by.User!.Value, client, now)).Select(o => o.Kind).ToList();
            var problem = await AskAsync(by, client, slice);
            var ground =
                open.Contains(OpeningKind.Cover) ? AccessReasons.Covering
                : open.Count > 0 ? AccessReasons.Emergency
                : null;
            if (ground is null)
            {
                problem!.Code.ShouldBe(AccessReasons.NoSuchRecord, slice.Name);
            }
            else
            {
                problem?.Code.ShouldNotBe(AccessReasons.NoSuchRecord, slice.Name);
            }

            Looks.Add(new(by.User!.Value, client, slice.Name, ground, problem is null, now));
        }

        private async Task ReviewAsync(int which)
        {
            // A supervisor sees that a sealed record was opened, and the privacy officer whose it is and why.
            var officer = clinic.Staff(RoleCodes.Privacy);
            var list = (await clinic.AskAsync<ListOpenings.Input, ListOpenings.Output>(officer, new())).Value;
            if (list.Waiting.Count == 0)
            {
                return;
            }

            var chosen = list.Waiting[which % list.Waiting.Count];
            var shown = (await clinic.AskAsync<ReadOpening.Input, OpeningView>(officer, new(chosen.Id))).Value;
            var reviewed = await clinic.DoAsync<ReviewOpening.Input, ClientId>(
                officer,
                new(chosen.Id, shown.Version, OpeningVerdict.Fitting, "", TellClient: false)
            );
            reviewed.Succeeded.ShouldBeTrue();
            _openings.Single(o => o.From == chosen.From).Reviewed = true;
        }

        // Each look stands on the trail, in order; one on an opened record with what it was for and on what ground.
        private async Task CheckTrailAsync()
        {
            var lines = await clinic.LinesAsync();
            var looked = lines.Where(l => openers.Any(o => o.User == l.Actor) && _slices.Any(s => s.Name == l.Action)).ToList();
            looked
                .Select(l => (l.Actor!.Value, l.Client!.Value, l.Action, Ground: LineGround(l)))
                .ShouldBe(Looks.Select(l => (l.By, l.Client, l.Slice, Ground: l.Ground)));
            looked.Where(l => LineGround(l) is not null && l.Purpose != Purpose.Treatment).ShouldBeEmpty();
            lines.Count(l => l.Action == "Privacy.OpenRecord" && l.Result == "done").ShouldBe(_openings.Count);
        }

        private static string? LineGround(AuditLine line) => string.IsNullOrEmpty(line.Ground) ? null : line.Ground;

        // The supervisor sees every one, looked back at or not.
        private async Task CheckSupervisorAsync()
        {
            var list = (
                await clinic.AskAsync<ListOpenings.Input, ListOpenings.Output>(clinic.Staff(RoleCodes.Supervisor), new())
            ).Value;
            list.Waiting.Select(o => o.From).ShouldBe(_openings.Where(o => !o.Reviewed).Select(o => o.From));
            list.Reviewed.Select(o => o.From).ShouldBe(_openings.Where(o => o.Reviewed).Select(o => o.From), ignoreOrder: true);
        }

        // The client sees who looked on which day; of an emergency that was looked back at, also why it was opened.
        private async Task CheckClientAsync(ClientId client)
        {
            var caller = clinic.ClientCaller(client);
            var report = (await clinic.AskAsync<MyLooks.Input, MyLooks.Report>(caller, new(client, new()))).Value;
            var names = clinic.Story.Staff.ToDictionary(s => s.Id, s => s.Name);
            var calendar = new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(clinic.Story.Zone), clinic.Clock);
            // A look that found nothing, such as one for a note that is not there, stands among what was tried.
            var did = PeopleOf(report, p => p.Did.Count > 0);
            var tried = PeopleOf(report, p => p.Did.Count + p.Refused.Count > 0);
            Looks
                .Where(l => l.Client == client)
                .Where(l => !(l.Found ? did : tried).Contains((calendar.DayOf(l.At), names[l.By])))
                .ShouldBeEmpty();

            var told = (await clinic.AskAsync<MyOpenings.Input, IReadOnlyList<MyOpenings.Line>>(caller, new(client))).Value;
            told.Select(t => t.From)
                .ShouldBe(
                    _openings
                        .Where(o => o is { Reviewed: true, Kind: OpeningKind.Emergency } && o.Client == client)
                        .OrderByDescending(o => o.From)
                        .Take(5)
                        .Select(o => o.From)
                );
        }

        private static HashSet<(DateOnly, string)> PeopleOf(MyLooks.Report report, Func<MyLooks.Person, bool> which) =>
            [.. report.Days.SelectMany(d => d.People.Where(which).Select(p => (d.On, p.Name)))];

        private Task<Problem?> AskAsync(Caller by, ClientId client, SliceDescriptor slice) =>
            clinic.InScopeAsync(
                by,
                async services =>
                {
                    var filling = new Filling();
                    filling.Give(client);
                    return await filling.CallAsync(services, slice);
                }
            );

        private static bool TakesAClient(SliceDescriptor slice) =>
            typeof(IAboutClient).IsAssignableFrom(slice.Port.GetGenericArguments()[0]);

        private static Task<ClientId> PersonAsync(Clinic clinic, string name) =>
            clinic.InScopeAsync(
                clinic.SystemCaller,
                async services =>
                {
                    var id = await services
                        .GetRequiredService<IClients>()
                        .AddAsync(
                            new NewClient
                            {
                                GivenName = name,
                                FamilyName = "Example",
                                BornOn = Born,
                            },
                            CancellationToken.None
                        );
                    await services.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
                    return id;
                }
            );
    }
}
