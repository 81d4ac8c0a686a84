using Footbridge.Contracts.Intake;
using Footbridge.Contracts.Privacy;
using Footbridge.Intake.Received;
using Footbridge.Slices.Intake;
using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Security;

/// <summary>An attachment whose key is destroyed is lost for everybody.</summary>
public sealed class ShreddingTests
{
    [Theory, Engines]
    public async Task A_document_without_its_key_is_refused_with_the_reason(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, document) = await ReceivedAsync(clinic, "aa");
        (await ReadAsync(clinic, client, document)).Succeeded.ShouldBeTrue();
        var shredded = await ShredAsync(clinic, client);
        shredded.ShouldBe([document]);
        (await ReadAsync(clinic, client, document)).Problem!.Code.ShouldBe("intake.document.destroyed");
    }

    [Theory, Engines]
    public async Task No_key_of_the_ring_opens_a_shredded_document(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, document) = await ReceivedAsync(clinic, "aa");
        await ShredAsync(clinic, client);
        var packed = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s =>
                s.GetRequiredService<FootbridgeDb>()
                    .Set<ReceivedDocument>()
                    .Where(d => d.Id == document)
                    .Select(d => d.Packed)
                    .SingleAsync()
        );
        packed.ShouldNotBeEmpty();
        Should
            .Throw<ProtectionException>(() => Envelope.Open(clinic.Services.GetRequiredService<KeyRing>(), packed, []))
            .Fault.ShouldBe(ProtectionFault.KeyUnknown);
    }

    [Theory, Engines]
    public async Task Only_the_documents_of_that_client_are_lost(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (gone, _) = await ReceivedAsync(clinic, "aa");
        var (stays, document) = await ReceivedAsync(clinic, "bb", "https://other.example.org|9");
        await ShredAsync(clinic, gone);
        (await ReadAsync(clinic, stays, document)).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_second_time_nothing_is_left_to_destroy(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, _) = await ReceivedAsync(clinic, "aa");
        await ShredAsync(clinic, client);
        (await ShredAsync(clinic, client)).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_key_moved_to_another_document_opens_neither(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, document) = await ReceivedAsync(clinic, "aa");
        var (_, other) = await ReceivedAsync(clinic, "bb", "https://other.example.org|9");
        await EncryptionTests.ExecuteAsync(
            clinic,
            $"update intake_document_key set key = (select key from intake_document_key where {Is(engine, other)}) where {Is(engine, document)}"
        );
        (await Should.ThrowAsync<ProtectionException>(() => ReadAsync(clinic, client, document))).Fault.ShouldBe(
            ProtectionFault.Changed
        );
    }

    private static string Is(Engine engine, Guid document) =>
        engine == Engine.Sqlite ? $"document = '{document.ToString().ToUpperInvariant()}'" : $"document = '{document}'";

    private static async Task<(ClientId Client, Guid Document)> ReceivedAsync(
        Clinic clinic,
        string digest,
        string sender = "https://sender.example.org|77"
    )
    {
        var imported = await clinic.DoAsync<ImportPerson, ImportedPerson>(
            clinic.Staff(RoleCodes.Intake),
            IntakeSteps.Record(digest, sender)
        );
        var records = await clinic.AskAsync<ReceivedRecords.Input, ReceivedRecords.Output>(
            clinic.Staff(RoleCodes.Intake),
            new(imported.Value.Client)
        );
        return (imported.Value.Client, records.Value.Documents.Single().Id);
    }

    private static Task<Outcome<DownloadDocument.Output>> ReadAsync(Clinic clinic, ClientId client, Guid document) =>
        clinic.AskAsync<DownloadDocument.Input, DownloadDocument.Output>(clinic.Staff(RoleCodes.Intake), new(document, client));

    private static Task<IReadOnlyList<Guid>> ShredAsync(Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var shredded = new List<Guid>();
                foreach (var kind in services.GetServices<IShredding>())
                {
                    shredded.AddRange((await kind.ShredAsync(client, CancellationToken.None)).Attachments);
                }

                await services.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
                return (IReadOnlyList<Guid>)shredded;
            }
        );
}
