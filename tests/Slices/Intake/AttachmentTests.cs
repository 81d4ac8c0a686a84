using Footbridge.Contracts.Privacy;
using Footbridge.Intake.Attachments;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Intake;

/// <summary>Papers that staff add to a record.</summary>
public sealed class AttachmentTests
{
    private static readonly byte[] Scan = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Theory, Engines]
    public async Task A_paper_comes_back_as_it_was_added_and_lies_sealed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var id = (await AddAsync(clinic, client)).Value;
        var file = await ReadAsync(clinic, RoleCodes.Counselor, client, id);
        file.Value.Bytes.ShouldBe(Scan);
        file.Value.MediaType.ShouldBe("image/png");
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var kept = await services.GetRequiredService<FootbridgeDb>().Set<Attachment>().SingleAsync(a => a.Id == id);
                Convert.ToHexString(kept.Sealed).ShouldNotContain(Convert.ToHexString(Scan));
                return true;
            }
        );
    }

    [Theory, Engines]
    public async Task A_file_that_is_no_paper_is_refused_at_its_field(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var refused = await AddAsync(clinic, client, file: "MZ program"u8.ToArray());
        refused.Problem!.Code.ShouldBe("intake.attachment.wrong-type");
        refused.Problem.Field.ShouldBe("File");
    }

    [Theory, Engines]
    public async Task The_same_paper_is_told_the_second_time_and_taken_for_another_person(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, other) = (await clinic.PersonAsync(), await clinic.PersonAsync());
        (await AddAsync(clinic, client)).Succeeded.ShouldBeTrue();
        (await AddAsync(clinic, client)).Problem!.Code.ShouldBe("intake.attachment.there-already");
        (await AddAsync(clinic, other)).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_paper_that_was_taken_out_stays_with_its_reason_and_can_be_put_back(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var id = (await AddAsync(clinic, client)).Value;
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var silent = await clinic.DoAsync<WithdrawAttachment.Input, Done>(counselor, new(client, id, 1, " "));
        silent.Problem!.Code.ShouldBe("intake.attachment.reason-missing");
        (
            await clinic.DoAsync<WithdrawAttachment.Input, Done>(counselor, new(client, id, 1, "Wrong person."))
        ).Succeeded.ShouldBeTrue();
        var row = (await ListAsync(clinic, RoleCodes.Counselor, client)).ShouldHaveSingleItem();
        row.WithdrawnReason.ShouldBe("Wrong person.");
        (await clinic.DoAsync<RestoreAttachment.Input, Done>(counselor, new(client, id, row.Version))).Succeeded.ShouldBeTrue();
        (await ListAsync(clinic, RoleCodes.Counselor, client)).ShouldHaveSingleItem().WithdrawnAt.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_paper_about_HIV_is_not_there_for_those_who_may_not_see_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var id = (await AddAsync(clinic, client, role: RoleCodes.Medical, hiv: true)).Value;
        (await ListAsync(clinic, RoleCodes.Director, client)).ShouldBeEmpty();
        (await ReadAsync(clinic, RoleCodes.Director, client, id)).Problem!.Code.ShouldBe("intake.document.not-found");
        (await ListAsync(clinic, RoleCodes.Medical, client)).ShouldHaveSingleItem().Hiv.ShouldBeTrue();
        var blind = await AddAsync(clinic, client, role: RoleCodes.Director, hiv: true, file: [.. Scan, 9]);
        blind.Problem!.Code.ShouldBe("intake.attachment.label-out-of-reach");
    }

    [Theory, Engines]
    public async Task A_paper_of_one_person_is_not_handed_out_under_another(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, other) = (await clinic.PersonAsync(), await clinic.PersonAsync());
        var id = (await AddAsync(clinic, client)).Value;
        (await ReadAsync(clinic, RoleCodes.Counselor, other, id)).Problem!.Code.ShouldBe("intake.document.not-found");
    }

    [Theory, Engines]
    public async Task Papers_are_in_the_copy_of_the_record_as_far_as_they_may_be(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var plain = (await AddAsync(clinic, client)).Value;
        await AddAsync(clinic, client, role: RoleCodes.Medical, hiv: true, file: [.. Scan, 9]);
        var files = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
                (
                    await Task.WhenAll(
                        services
                            .GetServices<IRecordFiles>()
                            .OfType<AttachmentsRecordPart>()
                            .Select(p => ((IRecordFiles)p).OfAsync(client, DataKinds.Hiv, default))
                    )
                )
                    .SelectMany(f => f)
                    .ToList()
        );
        files.ShouldHaveSingleItem().Name.ShouldBe($"document-{plain:N}.png");
    }

    private static Task<Outcome<Guid>> AddAsync(
        Clinic clinic,
        ClientId client,
        string role = RoleCodes.Counselor,
        bool hiv = false,
        byte[]? file = null
    ) =>
        clinic.DoAsync<AddAttachment.Input, Guid>(
            clinic.Staff(role),
            new(client, "letter", "Discharge letter", clinic.Today, hiv, file ?? Scan)
        );

    private static Task<Outcome<ReadAttachment.File>> ReadAsync(Clinic clinic, string role, ClientId client, Guid id) =>
        clinic.AskAsync<ReadAttachment.Input, ReadAttachment.File>(clinic.Staff(role), new(client, id));

    private static async Task<IReadOnlyList<ListAttachments.Row>> ListAsync(Clinic clinic, string role, ClientId client) =>
        (await clinic.AskAsync<ListAttachments.Input, ListAttachments.Output>(clinic.Staff(role), new(client))).Value.Rows;
}
