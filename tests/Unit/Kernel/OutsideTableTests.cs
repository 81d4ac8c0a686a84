using Footbridge.Contracts.Privacy;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;

namespace Footbridge.Unit.Kernel;

/// <summary>What may leave the program, compared cell by cell with two tables in words that know nothing of the rules: one for the grounds of
/// the law, one for consents.</summary>
public sealed class OutsideTableTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    // Columns: a blood pressure, that somebody is in care, a counselor's own notes, HIV, that a minor is concerned.
    private const string Grounds = """
        nothing at all        | general no  | chart no  | notes no  | hiv no  | minor no
        only a consent named  | general no  | chart no  | notes no  | hiv no  | minor no
        medical emergency     | general yes | chart yes | notes no  | hiv yes | minor yes
        service agreement     | general yes | chart yes | notes no  | hiv no  | minor yes
        audit                 | general yes | chart yes | notes no  | hiv no  | minor yes
        research              | general yes | chart yes | notes no  | hiv no  | minor no
        court order           | general yes | chart yes | notes yes | hiv yes | minor yes
        child abuse report    | general yes | chart no  | notes no  | hiv no  | minor yes
        crime on the premises | general yes | chart no  | notes no  | hiv no  | minor no
        own access            | general yes | chart yes | notes no  | hiv yes | minor yes
        """;

    // What a consent adds, beside whatever the ground opens.
    private const string Consents = """
        none                        |
        of the record, in force     | general chart minor
        of the record, revoked      |
        of the record, expired      |
        of the record, declined     |
        of the record, other use    |
        of the notes only           | notes minor
        of hiv only                 | hiv minor
        of the record and hiv       | general chart hiv minor
        """;

    private static readonly Dictionary<string, LegalGround> GroundNames = new(StringComparer.Ordinal)
    {
        ["nothing at all"] = LegalGround.None,
        ["only a consent named"] = LegalGround.Consent,
        ["medical emergency"] = LegalGround.MedicalEmergency,
        ["service agreement"] = LegalGround.QualifiedServiceOrganization,
        ["audit"] = LegalGround.AuditOrEvaluation,
        ["research"] = LegalGround.Research,
        ["court order"] = LegalGround.CourtOrder,
        ["child abuse report"] = LegalGround.ChildAbuseReport,
        ["crime on the premises"] = LegalGround.CrimeOnPremises,
        ["own access"] = LegalGround.OwnAccess,
    };

    private static readonly Dictionary<string, DataKinds> KindNames = new(StringComparer.Ordinal)
    {
        ["general"] = DataKinds.General,
        ["chart"] = DataKinds.Chart,
        ["notes"] = DataKinds.CounselingNotes,
        ["hiv"] = DataKinds.Hiv,
        ["minor"] = DataKinds.Minor,
    };

    [Fact]
    public void Every_ground_of_the_law_has_a_row() =>
        GroundNames.Values.ShouldBe(Enum.GetValues<LegalGround>(), ignoreOrder: true);

    [Fact]
    public void Every_kind_of_data_has_a_column() =>
        KindNames
            .Values.Aggregate(DataKinds.None, (all, kind) => all | kind)
            .ShouldBe(Enum.GetValues<DataKinds>().Aggregate(DataKinds.None, (all, kind) => all | kind));

    [Fact]
    public void What_leaves_the_program_is_what_the_tables_say()
    {
        var wrong = new List<string>();
        var cells = 0;
        foreach (var (ground, opens) in Rows(Grounds))
        {
            foreach (var (consent, adds) in Rows(Consents))
            {
                foreach (var (kind, flag) in KindNames)
                {
                    foreach (var withheld in (bool[])[false, true])
                    {
                        cells++;
                        var added = adds.SingleOrDefault("").Split(' ');
                        // What was paid in full by the client is kept from the payer, whatever was signed.
                        var promised = !withheld && (opens.Contains($"{kind} yes") || added.Contains(kind));
                        var decided = AccessRules.Decide(Question(ground, consent, flag, withheld));
                        if (decided.IsAllowed != promised || decided.Answer == AccessAnswer.Hidden)
                        {
                            wrong.Add($"{ground}, {consent}, {kind}, withheld {withheld}: {decided}");
                        }
                    }
                }
            }
        }

        output.WriteLine($"{cells} cells");
        wrong.ShouldBeEmpty();
    }

    private static AccessQuestion Question(string ground, string consent, DataKinds kinds, bool withheld) =>
        new()
        {
            Asker = Asker.Outside,
            RoleAllows = false,
            Purpose = withheld ? Purpose.Payment : Purpose.Treatment,
            Kinds = kinds,
            Ground = GroundNames[ground],
            WithheldFromPayers = withheld,
            Consents =
            [
                .. Given(consent, withheld)
                    .Where(c => ConsentRules.Validate(c, Today).Count == 0)
                    .Select(c => ConsentScopes.Of(c.Terms)),
            ],
        };

    private static IEnumerable<Consent> Given(string consent, bool forPayment)
    {
        string[] record = [Vocabulary.Attendance, Vocabulary.Diagnosis];
        var use = forPayment ? Vocabulary.Payment : Vocabulary.Treatment;
        switch (consent)
        {
            case "of the record, in force":
                yield return Signed(record, use);
                break;
            case "of the record, revoked":
                var revoked = Signed(record, use);
                revoked.Revoke("letter", "", default, default, Today).Succeeded.ShouldBeTrue();
                yield return revoked;
                break;
            case "of the record, expired":
                yield return Signed(record, use, until: Today.AddDays(-1));
                break;
            case "of the record, declined":
                yield return Signed(record, use, decision: ConsentDecision.Declined);
                break;
            case "of the record, other use":
                yield return Signed(record, Vocabulary.FamilySupport);
                break;
            case "of the notes only":
                yield return Signed([Vocabulary.CounselingNotes], Vocabulary.CounselingNotes);
                break;
            case "of hiv only":
                yield return Signed([Vocabulary.Hiv], use);
                break;
            case "of the record and hiv":
                yield return Signed(record, use);
                yield return Signed([Vocabulary.Hiv], use);
                break;
            default:
                break;
        }
    }

    private static Consent Signed(
        string[] information,
        string purpose,
        DateOnly? until = null,
        ConsentDecision decision = ConsentDecision.Signed
    ) =>
        Consent.Record(
            default,
            default,
            1,
            decision,
            new()
            {
                PatientName = "Testperson Example",
                Disclosers = ["Test program"],
                Information = information,
                Recipients =
                [
                    new(RecipientKind.Organization, "Hospital Example")
                    {
                        Role = RecipientRole.Provider,
                        Address = "1 Example Way",
                    },
                ],
                Purposes = [purpose],
                Statements = [Vocabulary.RightToRevoke],
                Edition = Vocabulary.Edition,
                RevocationMethod = Vocabulary.RevokeInWriting,
                Expiry = new(ExpiryKind.Date, until ?? Today.AddDays(30)),
                Language = "en",
            },
            new("Testperson Example", null, SignerCapacity.Client, "", Today.AddDays(-30)),
            default,
            default
        );

    private static IEnumerable<(string Name, string[] Cells)> Rows(string table) =>
        table
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[0], cells[1..]));
}
