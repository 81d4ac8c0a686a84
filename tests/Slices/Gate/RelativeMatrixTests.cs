using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Releases;
using Footbridge.Privacy.Consents.Sharing;
using Footbridge.Slices.Privacy;
using Footbridge.Storage;
using Footbridge.Storage.Gate;

namespace Footbridge.Slices.Gate;

/// <summary>Every slice, every state of the consent that lets a relative in, every label: the gate answers as the table says. The consents are
/// signed, taken back and left to run out through the gate, as in a clinic.</summary>
public sealed class RelativeMatrixTests(ITestOutputHelper output)
{
    private static readonly string[] States =
    [
        "no consent",
        "in force",
        "revoked",
        "expired",
        "for somebody else only",
        "for a court only",
        "of another client",
    ];

    private static readonly Dictionary<string, DataKinds> Labels = new(StringComparer.Ordinal)
    {
        ["chart"] = DataKinds.None,
        ["notes"] = DataKinds.CounselingNotes,
        ["hiv"] = DataKinds.Hiv,
        ["minor"] = DataKinds.Minor,
    };

    private static readonly WhoSeesWhat Table = WhoSeesWhat.Read();

    [Theory, Engines]
    public async Task Relatives_see_what_a_consent_in_force_says_and_no_more(Engine engine) =>
        await CompareAsync(engine, everyPermission: false);

    [Theory, Engines]
    public async Task Not_even_a_relative_whose_role_was_given_everything_sees_more_than_a_consent_says(Engine engine) =>
        await CompareAsync(engine, everyPermission: true);

    private async Task CompareAsync(Engine engine, bool everyPermission)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var wrong = new List<string>();
        var cells = 0;
        var relatives = await ArrangeAsync(clinic, everyPermission);
        relatives.Keys.ShouldBe(States, ignoreOrder: true);
        foreach (var (state, (caller, client)) in relatives)
        {
            await clinic.InScopeAsync(
                caller,
                async services =>
                {
                    foreach (var slice in services.GetRequiredService<SliceRegistry>().All)
                    {
                        var row = Table.Rows[slice.Name];
                        foreach (var (label, more) in Labels)
                        {
                            cells++;
                            var promised = row.PromiseToRelative(state, label, everyPermission);
                            var given = Words(await AnswerAsync(services, slice, client, more));
                            if (promised != given)
                            {
                                wrong.Add($"{slice.Name}, {state}, {label}: promised {promised}, given {given}");
                            }
                        }
                    }

                    return true;
                }
            );
        }

        output.WriteLine($"{cells} cells");
        wrong.Take(20).ShouldBeEmpty();
    }

    private static async Task<AccessDecision> AnswerAsync(
        IServiceProvider services,
        SliceDescriptor slice,
        ClientId client,
        DataKinds more
    )
    {
        var gate = services.GetRequiredService<AccessGate>();
        var first = await gate.DecideAsync(slice, client, CancellationToken.None);
        if (more == DataKinds.None || !first.IsAllowed || slice.Kinds == DataKinds.None)
        {
            return first;
        }

        var call = services.GetRequiredService<CallContext>();
        call.Asked = AccessGate.AskedBy(call.Caller, slice);
        return await gate.OfAsync(client, more, CancellationToken.None);
    }

    private static string Words(AccessDecision decision) =>
        decision.Answer switch
        {
            AccessAnswer.Allowed => "yes",
            AccessAnswer.Hidden => "hidden",
            _ => "no",
        };

    /// <summary>A relative for each state, and the client they ask about.</summary>
    private static async Task<Dictionary<string, (Caller, ClientId)>> ArrangeAsync(Clinic clinic, bool everyPermission)
    {
        var permissions = PermissionsOf(clinic, everyPermission);
        var relatives = new Dictionary<string, (Caller, ClientId)>(StringComparer.Ordinal);
        // First the one that runs out, so that its last day can pass.
        var (late, lateRelative, _) = await LetInAsync(clinic, "late@example.org", clinic.Today.AddDays(1));
        clinic.Clock.Advance(TimeSpan.FromDays(3));
        Add("expired", lateRelative, late, late);

        var (shared, relative, _) = await LetInAsync(clinic, "open@example.org", clinic.Today.AddDays(60));
        Add("in force", relative, shared, shared);
        Add("of another client", relative, shared, await clinic.PersonAsync());

        var (ended, endedRelative, fallen) = await LetInAsync(clinic, "ended@example.org", clinic.Today.AddDays(60));
        await StopAsync(clinic, ended, fallen);
        Add("revoked", endedRelative, ended, ended);

        var nobodys = await clinic.PersonAsync();
        Add("no consent", Ids.New<UserId>(clinic.Clock), nobodys, nobodys);

        foreach (
            var (state, form) in ((string, string)[])[("for somebody else only", "person"), ("for a court only", "proceedings")]
        )
        {
            var (client, known, family) = await LetInAsync(clinic, $"{form}@example.org", clinic.Today.AddDays(60));
            await StopAsync(clinic, client, family);
            var other = await clinic.SignReleaseAsync(
                client,
                Draft(clinic, $"{form}@example.org", clinic.Today.AddDays(60)) with
                {
                    Form = form,
                    IsPerson = true,
                    Purposes = [Vocabulary.Treatment, Vocabulary.Payment, Vocabulary.AtRequest],
                }
            );
            (await InviteAsync(clinic, client, other.Value)).Problem!.Code.ShouldBe("privacy.family.names-nobody");
            Add(state, known, client, client);
        }

        return relatives;

        void Add(string state, UserId user, ClientId own, ClientId asks) =>
            relatives.Add(
                state,
                (
                    new Caller
                    {
                        Kind = CallerKind.Family,
                        Program = clinic.Story.Program,
                        Zone = clinic.Story.Zone,
                        User = user,
                        Client = own,
                        Duty = RoleCodes.DutyOf(RoleCodes.Family),
                        Permissions = permissions,
                    },
                    asks
                )
            );
    }

    private static async Task<(ClientId Client, UserId Relative, ConsentId Consent)> LetInAsync(
        Clinic clinic,
        string mail,
        DateOnly until
    )
    {
        var client = await clinic.PersonAsync();
        var consent = (await clinic.SignReleaseAsync(client, Draft(clinic, mail, until))).Value;
        (await InviteAsync(clinic, client, consent)).Succeeded.ShouldBeTrue();
        var relative = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                Task.FromResult(
                    services.GetRequiredService<FootbridgeDb>().Set<FamilyLink>().Single(l => l.Consent == consent).Relative
                )
        );
        return (client, relative, consent);
    }

    private static ReleaseDraft Draft(Clinic clinic, string mail, DateOnly until) =>
        clinic.FamilyDraft() with
        {
            Email = mail,
            Information = [.. Vocabulary.Parts],
            EndsOn = until,
        };

    private static Task<Outcome<Done>> InviteAsync(Clinic clinic, ClientId client, ConsentId consent) =>
        clinic.DoAsync<InviteFamily.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, consent.Value));

    private static async Task StopAsync(Clinic clinic, ClientId client, ConsentId consent) =>
        (
            await clinic.DoAsync<StopSharing.Input, Done>(clinic.ClientCaller(client), new(client, consent.Value))
        ).Succeeded.ShouldBeTrue();

    private static HashSet<string> PermissionsOf(Clinic clinic, bool every) =>
        [
            .. clinic
                .Services.GetServices<PermissionEntry>()
                .Where(p => every || p.DefaultRoles.Contains(RoleCodes.Family))
                .Select(p => p.Code),
        ];
}
