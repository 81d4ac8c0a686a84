using System.Security.Cryptography;
using System.Text.Json;
using Footbridge.Fhir.Bundles;
using Footbridge.Storage.Protection;
using Footbridge.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using static Footbridge.Bench.Fuzzing.Inside;

namespace Footbridge.Bench.Fuzzing;

/// <summary>Every parser that takes bytes from outside, and those that read what lies in the database.</summary>
internal static class Parsers
{
    private static readonly Uri Home = new("https://clinic.example/");
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static async Task<IReadOnlyList<Parser>> AllAsync()
    {
        var keys = new KeyRing(new GivenKeys("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="), TimeProvider.System);
        return
        [
            Bundles(),
            Drawn(),
            new(
                "token",
                [Bytes("p3Zk0N5m2c7Qy1uX9bV4sT6wR8aE0dF2gH4jK6lM8nO")],
                OfTextTask("People", "Sessions.SecretToken", "HashOf"),
                []
            ),
            ReturnAddress(),
            Contacts(),
            new("pin", [Bytes("280915"), Bytes("12345")], Pin(), []),
            Column(keys),
            await BackupAsync(keys),
            new(
                "key-file",
                [Bytes("# keys\n2026-03-10T14:00:00.0000000+00:00 AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n")],
                bytes => Sync(() => KeyFile.Parse(Text(bytes))),
                [typeof(ProtectionException)]
            ),
            new("file-kind", [Bytes("%PDF-1.7"), Bytes("{}"), [0xFF, 0xD8, 0xFF]], bytes => Sync(() => FileKinds.Of(bytes)), []),
            Pdf(),
            Ticket(),
            Stored(
                "answer-of-a-command",
                Type("People", "SignIn.SignInAnswer"),
                """{"Step":4,"Who":{"User":{"Value":"01960000-0000-7000-8000-000000000001"},"Membership":"01960000-0000-7000-8000-000000000002","Program":{"Value":"01960000-0000-7000-8000-000000000003"},"Kind":2,"Role":"client","Language":"es"},"Refusal":null}"""
            ),
            new(
                "consent-terms",
                [
                    Bytes(
                        """{"From":[{"Name":"A"}],"To":[],"Purposes":["treatment"],"Expiry":{"Kind":1,"On":"2026-09-01","Event":null}}"""
                    ),
                    Bytes("{}"),
                ],
                OfTextTask("Privacy", "Consents.ConsentTerms", "FromJson"),
                [typeof(JsonException)]
            ),
            new(
                "signed-note",
                [
                    Bytes(
                        """{"Note":"01960000-0000-7000-8000-000000000001","Kind":"Group","On":"2026-03-10","Minutes":50,"Data":"a","Response":"b","Risk":"None"}"""
                    ),
                ],
                OfTextTask("Sessions", "Signing.Seal", "Read"),
                []
            ),
            PhoneCheckIn(),
            GroupForm(),
        ];
    }

    private static Parser Bundles()
    {
        var reader = new BundleReader();
        const string Bundle = """
            {"resourceType":"Bundle","type":"collection","entry":[
            {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"1","name":[{"family":"Example","given":["Test"]}],"birthDate":"1990-02-03","gender":"female","telecom":[{"system":"phone","value":"202-555-0199"}]}},
            {"resource":{"resourceType":"Condition","subject":{"reference":"urn:uuid:1"},"code":{"coding":[{"system":"http://snomed.info/sct","code":"66590003","display":"Alcohol use"}]},"onsetDateTime":"2024-05-06"}},
            {"resource":{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/1"},"code":{"coding":[{"system":"http://loinc.org","code":"44261-6"}]},"valueQuantity":{"value":14,"unit":"{score}"},"effectiveDateTime":"2025-01-02T03:04:05Z"}},
            {"resource":{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"urn:uuid:1"},"medicationCodeableConcept":{"text":"Naltrexone"},"authoredOn":"2025-01-02"}},
            {"resource":{"resourceType":"Coverage","status":"active","beneficiary":{"reference":"urn:uuid:1"},"payor":[{"display":"State plan"}]}},
            {"resource":{"resourceType":"Procedure","status":"completed","subject":{"reference":"urn:uuid:1"}}}]}
            """;
        return new(
            "fhir-bundle",
            [Bytes(Bundle), Bytes("""{"resourceType":"Bundle","type":"batch","entry":[{}]}"""), Bytes("[]")],
            bytes =>
                Sync(() =>
                {
                    var reading = reader.Read(bytes);
                    if (
                        reading.Bundle is { } read
                        && read.Report.Taken + read.Report.KeptAsDocument + read.Report.RefusedCount != read.Report.TotalEntries
                    )
                    {
                        throw new BrokenPromiseException("An entry is in no column of the report, or in two.");
                    }
                }),
            [],
            Share: 40
        );
    }

    private static Parser Drawn() =>
        new(
            "drawn-signature",
            [Bytes("M10 20 L30.5 40 L-5,6"), Bytes("m0,0l1,1")],
            bytes =>
                Sync(() =>
                {
                    if (
                        DrawnPath.Clean(Text(bytes)) is { } path
                        && path.Any(c => !char.IsAsciiDigit(c) && !"MmLl ,.-".Contains(c, StringComparison.Ordinal))
                    )
                    {
                        throw new BrokenPromiseException("A path holds more than a path.");
                    }
                }),
            []
        );

    private static Parser ReturnAddress()
    {
        var isLocal = OfText("People", "SignIn.LocalUrl", "IsLocal");
        return new(
            "return-address",
            [
                Bytes("/clients/1?x=//a"),
                Bytes("//evil.example"),
                Bytes("/\\evil.example"),
                Bytes("https://evil.example/"),
                Bytes("/me"),
            ],
            bytes =>
                Sync(() =>
                {
                    var url = Text(bytes);
                    if (isLocal(url) is true && Uri.TryCreate(Home, url, out var led) && led.Host != Home.Host)
                    {
                        throw new BrokenPromiseException("A return address leads away.");
                    }
                }),
            []
        );
    }

    private static Parser Contacts()
    {
        var (phone, normal) = (
            OfText("People", "Staff.ContactAddress", "Phone"),
            OfText("People", "Staff.ContactAddress", "Normal")
        );
        return new(
            "contact-address",
            [Bytes("(202) 555-0199"), Bytes("+1 202 555 0199"), Bytes("somebody@example.org")],
            bytes => Sync(() => (phone(Text(bytes)), normal(Text(bytes)))),
            []
        );
    }

    private static Func<byte[], Task> Pin()
    {
        var refusal = Type("People", "SignIn.Pin")
            .GetMethod("Refusal", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public)!;
        return bytes =>
            Sync(() =>
                refusal.Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [Text(bytes), "Pin"], null)
            );
    }

    private static Parser Column(KeyRing keys)
    {
        var column = new ColumnCipher(keys, Bytes("sessions_note.Response"));
        var sound = column.SealText("She practised the first line.");
        return new(
            "sealed-value",
            [sound, column.SealText("x")],
            bytes =>
                Sync(() =>
                {
                    var text = column.OpenText(bytes);
                    if (text is not ("" or "x" or "She practised the first line."))
                    {
                        throw new BrokenPromiseException("A changed value opened.");
                    }
                }),
            [typeof(ProtectionException)]
        );
    }

    private static async Task<Parser> BackupAsync(KeyRing keys)
    {
        var plain = new byte[150_000];
        new Random(1).NextBytes(plain);
        using var kept = new MemoryStream();
        await SealedStream.SealAsync(keys, new MemoryStream(plain), kept, CancellationToken.None);
        using var small = new MemoryStream();
        await SealedStream.SealAsync(keys, new MemoryStream(plain, 0, 99), small, CancellationToken.None);
        return new(
            "backup",
            [kept.ToArray(), small.ToArray()],
            async bytes =>
            {
                using var opened = new MemoryStream();
                await SealedStream.OpenAsync(keys, new MemoryStream(bytes), opened, CancellationToken.None);
                if (
                    !opened.ToArray().AsSpan().SequenceEqual(plain.AsSpan(0, (int)opened.Length))
                    || opened.Length is not (99 or 150_000)
                )
                {
                    throw new BrokenPromiseException("A changed backup opened.");
                }
            },
            [typeof(ProtectionException)],
            Share: 50
        );
    }

    private static Parser Pdf()
    {
        var look = Of<byte[]>("Intake", "Attachments.Pdfs.PdfLook", "Through");
        const string Packed = "20 0 21 6 [ 1 ] << /S /GoTo >>";
        const string File = $"""
            %PDF-1.5
            1 0 obj << /Type /Catalog /Names << /Dests 2 0 R >> /X#41 [ (a\\)b(c)) <AB> 1.5 true null ] >> endobj
            2 0 obj << /Kids [ 1 0 R ] /First 3 0 R /N 4 >> endobj
            3 0 obj << /Type /ObjStm /N 2 /First 10 /Length 30 >> stream
            {Packed}
            endstream endobj
            trailer << /Root 1 0 R >>
            startxref
            9
            %%EOF
            """;
        return new("pdf", [Bytes(File)], bytes => Sync(() => look(bytes)), []);
    }

    private static Parser Ticket()
    {
        var protector = new EphemeralDataProtectionProvider().CreateProtector("people.ticket");
        var ticket = TicketSerializer.Default.Serialize(new(new System.Security.Claims.ClaimsPrincipal(), "cookie"));
        return new(
            "session-ticket",
            [protector.Protect(ticket)],
            bytes => Sync(() => TicketSerializer.Default.Deserialize(protector.Unprotect(bytes))),
            [typeof(CryptographicException)]
        );
    }

    private static Parser Stored(string name, Type type, string sample) =>
        new(name, [Bytes(sample)], bytes => Sync(() => JsonSerializer.Deserialize(bytes, type)), [typeof(JsonException)]);

    private static Parser PhoneCheckIn()
    {
        var type = Type("Monitoring", "CheckIns.CheckInBody");
        var answers = type.GetMethod("Answers")!;
        var tidied = answers.ReturnType.GetMethod("Tidied")!;
        var fault = answers.ReturnType.GetMethod("Fault")!;
        return new(
            "phone-check-in",
            [
                Bytes(
                    """{"client":"01960000-0000-7000-8000-000000000001","at":"2026-03-10T14:00:00Z","mood":5,"craving":3,"used":false,"sleepHours":7,"medication":"yes","halt":["tired"],"whatHelped":"walk","note":"n","wantsCall":false}"""
                ),
            ],
            bytes =>
                Sync(() =>
                {
                    if (JsonSerializer.Deserialize(bytes, type, Web) is { } body)
                    {
                        const System.Reflection.BindingFlags Plain = System.Reflection.BindingFlags.DoNotWrapExceptions;
                        var said = answers.Invoke(body, Plain, null, null, null);
                        fault.Invoke(tidied.Invoke(said, Plain, null, null, null), Plain, null, null, null);
                    }
                }),
            [typeof(JsonException)]
        );
    }

    private static Parser GroupForm()
    {
        var from = Of<IFormCollection>("Sessions", "Pass.Screen.PassForm", "From");
        var row =
            "Rows[0].Client=01960000-0000-7000-8000-000000000001&Rows[0].Response=ok&Rows[0].State=Present&Rows[0].Arrived=09:00";
        return new(
            "group-form",
            [Bytes($"Version=1&Topic=a&Text=b%20c&Start=09:00&End=10:00&BreakMinutes=5&{row}")],
            async bytes =>
            {
                using var reader = new FormReader(new MemoryStream(bytes));
                from(new FormCollection(await reader.ReadFormAsync()));
            },
            [typeof(InvalidDataException)]
        );
    }

    private static Func<byte[], Task> OfTextTask(string assembly, string type, string method)
    {
        var call = OfText(assembly, type, method);
        return bytes => Sync(() => call(Text(bytes)));
    }

    private static Task Sync(Action work)
    {
        work();
        return Task.CompletedTask;
    }

    private static Task Sync<T>(Func<T> work)
    {
        _ = work();
        return Task.CompletedTask;
    }
}
