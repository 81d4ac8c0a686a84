using Footbridge.Care.Episodes;
using Footbridge.Contracts.Care;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Reach.Openings;
using Footbridge.Privacy.Reach.Seals;
using Footbridge.Privacy.Reach.Team;
using Footbridge.Storage;
using Footbridge.Storage.Gate;

namespace Footbridge.Slices.Gate;

/// <summary>Every slice, every role, every way to stand to a client, every label: the gate answers as the table says.</summary>
public sealed class AccessMatrixTests(ITestOutputHelper output)
{
    private static readonly string[] Labels = ["chart", "notes", "hiv", "minor"];
    private static readonly WhoSeesWhat Table = WhoSeesWhat.Read();

    [Fact]
    public void Every_slice_has_a_row_and_every_row_a_slice()
    {
        using var services = ClinicServices.Build(new Host.HostSettings { DataDirectory = Path.GetTempPath() });
        services.GetRequiredService<SliceRegistry>().All.Select(s => s.Name).ShouldBe(Table.Rows.Keys, ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task The_gate_answers_as_the_table_says_where_the_team_is_everybody(Engine engine) =>
        await CompareAsync(engine, teamIsEverybody: true);

    [Theory, Engines]
    public async Task The_gate_answers_as_the_table_says_where_only_the_assigned_are_the_team(Engine engine) =>
        await CompareAsync(engine, teamIsEverybody: false);

    [Theory, Engines]
    public async Task People_in_care_reach_their_own_record_and_never_another(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (own, other) = (await clinic.PersonAsync(), await clinic.PersonAsync("Somebody", "Else"));
        var caller = clinic.ClientCaller(own);
        var wrong = new List<string>();
        var cells = 0;
        await clinic.InScopeAsync(
            caller,
            async services =>
            {
                foreach (var slice in services.GetRequiredService<SliceRegistry>().All)
                {
                    var row = Table.Rows[slice.Name];
                    foreach (var (client, whose) in ((ClientId, string)[])[(own, "own"), (other, "other"), (default, "nobody's")])
                    {
                        var promised =
                            row.For == "anyone" ? "yes"
                            : !row.Roles.Contains("client") ? "no"
                            : !row.ShowsClients || whose == "own" ? "yes"
                            : "hidden";
                        var given = Words(await services.GetRequiredService<AccessGate>().DecideAsync(slice, client, default));
                        Note(wrong, ref cells, $"{slice.Name} by a client, {whose} record", promised, given);
                    }
                }

                return true;
            }
        );
        output.WriteLine($"{cells} cells");
        wrong.ShouldBeEmpty();
    }

    private async Task CompareAsync(Engine engine, bool teamIsEverybody)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await ArrangeRuleAsync(clinic, teamIsEverybody);
        var wrong = new List<string>();
        var cells = 0;
        foreach (var role in RoleCodes.Staff)
        {
            var caller = clinic.Staff(role);
            foreach (var situation in Situation.All)
            {
                var client = await ArrangeAsync(clinic, caller, situation);
                await clinic.InScopeAsync(
                    caller,
                    async services =>
                    {
                        var gate = services.GetRequiredService<AccessGate>();
                        foreach (var slice in services.GetRequiredService<SliceRegistry>().All)
                        {
                            var row = Table.Rows[slice.Name];
                            foreach (var label in Labels)
                            {
                                var promised = situation.Promise(row, role, teamIsEverybody, label);
                                var given = Words(await AnswerAsync(services, gate, slice, client, label));
                                Note(wrong, ref cells, $"{slice.Name} by {role}, {situation}, {label}", promised, given);
                            }
                        }

                        return true;
                    }
                );
            }
        }

        output.WriteLine($"{cells} cells");
        wrong.Take(20).ShouldBeEmpty();
    }

    private static async Task<AccessDecision> AnswerAsync(
        IServiceProvider services,
        AccessGate gate,
        SliceDescriptor slice,
        ClientId client,
        string label
    )
    {
        var first = await gate.DecideAsync(slice, client, CancellationToken.None);
        if (label == "chart" || !first.IsAllowed || slice.Kinds == DataKinds.None)
        {
            return first;
        }

        var call = services.GetRequiredService<CallContext>();
        call.Asked = AccessGate.AskedBy(call.Caller, slice);
        return await gate.OfAsync(client, KindOf(label), CancellationToken.None);
    }

    private static DataKinds KindOf(string label) =>
        label switch
        {
            "notes" => DataKinds.CounselingNotes,
            "hiv" => DataKinds.Hiv,
            "minor" => DataKinds.Minor,
            _ => DataKinds.None,
        };

    private static string Words(AccessDecision decision) =>
        decision.Answer switch
        {
            AccessAnswer.Allowed => "yes",
            AccessAnswer.Hidden => "hidden",
            _ => "no",
        };

    private static void Note(List<string> wrong, ref int cells, string where, string promised, string given)
    {
        cells++;
        if (promised != given)
        {
            wrong.Add($"{where}: promised {promised}, given {given}");
        }
    }

    private static Task<int> ArrangeRuleAsync(Clinic clinic, bool teamIsEverybody) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                db.Add(new ReachSettings { Team = teamIsEverybody ? TeamRule.WholeTeam : TeamRule.Assigned });
                return db.SaveChangesAsync();
            }
        );

    private static async Task<ClientId> ArrangeAsync(Clinic clinic, Caller caller, Situation situation)
    {
        if (!situation.Record)
        {
            return Ids.New<ClientId>(clinic.Clock);
        }

        var client = await clinic.PersonAsync();
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                var now = clinic.Clock.GetUtcNow();
                var by = caller.User!.Value;
                if (situation.Stands is "nothing" or "steps in" or "assigned")
                {
                    db.Add(Stay(clinic, client, by, longGone: situation.Stands != "assigned"));
                }

                if (situation.Stands == "steps in")
                {
                    db.Add(Opening(clinic, client, by, OpeningKind.Cover));
                }

                if (situation.Emergency)
                {
                    db.Add(Opening(clinic, client, by, OpeningKind.Emergency));
                }

                if (situation.Sealed)
                {
                    db.Add(
                        new Seal
                        {
                            Id = Ids.NewGuid(clinic.Clock),
                            Client = client,
                            Reason = "A neighbor of the team.",
                            By = by,
                            At = now,
                            Named = [],
                        }
                    );
                }

                return db.SaveChangesAsync();
            }
        );
        return client;
    }

    private static Episode Stay(Clinic clinic, ClientId client, UserId counselor, bool longGone)
    {
        var episode = new Episode
        {
            Id = Ids.New<EpisodeId>(clinic.Clock),
            Client = client,
            Level = "2.1",
            LevelReason = "",
            AdmittedOn = clinic.Today.AddDays(-500),
            Counselor = counselor,
            HoursPerWeek = 9,
            DaysPerWeek = 3,
            ReviewDueOn = clinic.Today,
        };
        if (longGone)
        {
            episode
                .Discharge(new(clinic.Today.AddDays(-400), DischargeReasons.All[0], "", "Weekly meetings."), clinic.Today)
                .Succeeded.ShouldBeTrue();
        }

        return episode;
    }

    private static OpenedRecord Opening(Clinic clinic, ClientId client, UserId by, OpeningKind kind) =>
        new()
        {
            Id = Ids.NewGuid(clinic.Clock),
            Client = client,
            By = by,
            Kind = kind,
            Reason = "Leads the group of a colleague today.",
            From = clinic.Clock.GetUtcNow(),
            Until = clinic.Clock.GetUtcNow().AddHours(4),
        };
}
