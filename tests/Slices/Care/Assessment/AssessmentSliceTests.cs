using CsCheck;
using Footbridge.Care.Assessment.Forms;
using Footbridge.Care.Assessment.Versions;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Privacy;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;
using static Footbridge.Slices.Care.Assessment.AssessmentSteps;

namespace Footbridge.Slices.Care.Assessment;

public sealed class AssessmentSliceTests
{
    [Theory, Engines]
    public async Task The_first_section_begins_the_assessment_and_says_what_is_open(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var saved = await clinic.SaveSectionAsync(client, "mind", ("now", "Sleeps badly."), ("harm", "none"));
        saved.Value.Open.ShouldBe(1);
        var read = await clinic.AssessmentAsync(client);
        (read.Number, read.Done, read.Section("mind").Answers["now"]).ShouldBe((1, 0, "Sleeps badly."));
        read.Section("mind").Gaps.ShouldHaveSingleItem().Key.ShouldBe("trauma");
    }

    [Theory, Engines]
    public async Task What_cannot_be_read_yet_is_kept_as_it_was_typed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SaveSectionAsync(client, "substances", ("r1.what", "alcohol"), ("r1.age", "about fifteen"));
        (await clinic.AssessmentAsync(client)).Section("substances").Answers["r1.age"].ShouldBe("about fifteen");
    }

    [Theory, Engines]
    public async Task Two_sections_saved_at_once_are_both_kept(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SaveSectionAsync(client, "legal", Complete("legal"));
        var seen = await clinic.AssessmentAsync(client);
        var saved = await Task.WhenAll(
            clinic.SaveSectionAsync(client, seen, "mind", Complete("mind")),
            clinic.SaveSectionAsync(client, seen, "family", Complete("family"))
        );
        saved.ShouldAllBe(s => s.Succeeded);
        (await clinic.AssessmentAsync(client)).Done.ShouldBe(3);
    }

    [Theory, Engines]
    public async Task Who_saves_over_a_newer_section_is_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SaveSectionAsync(client, "legal", Complete("legal"));
        var seen = await clinic.AssessmentAsync(client);
        (await clinic.SaveSectionAsync(client, seen, "legal", ("standing", "parole"))).Succeeded.ShouldBeTrue();
        (await clinic.SaveSectionAsync(client, seen, "legal", ("standing", "pending"))).Problem!.Code.ShouldBe(
            "core.changed-meanwhile"
        );
        (await clinic.AssessmentAsync(client)).Section("legal").Answers["standing"].ShouldBe("parole");
    }

    [Theory, Engines]
    public async Task An_assessment_with_open_answers_cannot_be_signed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AssessedPersonAsync();
        await clinic.SaveSectionAsync(client, "summary", ("formulation", "Only this."));
        (await clinic.SignAssessmentAsync(client)).Problem!.Code.ShouldBe("care.assess.not-finished");
    }

    [Theory, Engines]
    public async Task The_signature_says_who_when_and_with_which_credential_and_holds(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AssessedPersonAsync();
        (await clinic.SignAssessmentAsync(client)).Succeeded.ShouldBeTrue();
        var signer = clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor);
        var signature = (await clinic.AssessmentAsync(client)).Signature!;
        (signature.Name, signature.Credential, signature.IsIntact).ShouldBe((signer.Name, signer.Credential, true));
        signature.Hash.Length.ShouldBe(64);
    }

    [Theory, Engines]
    public async Task What_somebody_did_not_see_is_not_signed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AssessedPersonAsync();
        var seen = await clinic.AssessmentAsync(client);
        await clinic.SaveSectionAsync(client, "legal", ("standing", "parole"), ("mandated", "yes"));
        (await clinic.SignAssessmentAsync(client, seen)).Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task A_signed_version_does_not_change_and_the_next_begins_with_all_of_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AssessedPersonAsync();
        await clinic.SignAssessmentAsync(client);
        (await clinic.SaveSectionAsync(client, "legal", ("standing", "parole"))).Problem!.Code.ShouldBe("care.assess.signed");
        var signed = await clinic.AssessmentAsync(client);
        var begun = await clinic.DoAsync<BeginVersion.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, signed.Id!.Value)
        );
        begun.Succeeded.ShouldBeTrue();
        (await clinic.SaveSectionAsync(client, "legal", ("standing", "parole"), ("mandated", "yes"))).Succeeded.ShouldBeTrue();
        var (first, second) = (await clinic.AssessmentAsync(client, 1), await clinic.AssessmentAsync(client));
        (first.Section("legal").Answers["standing"], first.Signature!.IsIntact).ShouldBe(("none", true));
        (second.Number, second.Section("legal").Answers["standing"], second.IsWhole).ShouldBe((2, "parole", true));
    }

    [Theory, Engines]
    public async Task Two_who_begin_the_next_version_at_once_make_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AssessedPersonAsync();
        await clinic.SignAssessmentAsync(client);
        var signed = (await clinic.AssessmentAsync(client)).Id!.Value;
        var begun = await Task.WhenAll(
            clinic.DoAsync<BeginVersion.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, signed)),
            clinic.DoAsync<BeginVersion.Input, Done>(clinic.Staff(RoleCodes.Supervisor), new(client, signed))
        );
        begun.Count(b => b.Succeeded).ShouldBe(1);
        (await clinic.AssessmentAsync(client)).Versions.Count.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task A_text_changed_behind_the_signature_shows(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AssessedPersonAsync();
        await clinic.SignAssessmentAsync(client);
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                var section = await db.Set<AssessmentSection>().SingleAsync(s => s.Client == client && s.Code == "legal");
                section.AnswersJson = section.AnswersJson.Replace("none", "parole", StringComparison.Ordinal);
                return await db.SaveChangesAsync();
            }
        );
        (await clinic.AssessmentAsync(client)).Signature!.IsIntact.ShouldBeFalse();
    }

    [Fact]
    public async Task No_order_of_saving_signing_and_beginning_anew_changes_what_was_signed()
    {
        await using var clinic = await Clinic.OpenAsync(Engine.Sqlite);
        await Gen.Int[0, 2]
            .Array[1, 6]
            .SampleAsync(
                async steps =>
                {
                    var client = await clinic.AssessedPersonAsync();
                    var signed = new Dictionary<int, string>();
                    foreach (var step in steps)
                    {
                        var now = await clinic.AssessmentAsync(client);
                        _ = step switch
                        {
                            0 => (
                                await clinic.SaveSectionAsync(client, "strengths", ("brings", $"Step {signed.Count}"))
                            ).Succeeded,
                            1 => (await clinic.SignAssessmentAsync(client)).Succeeded,
                            _ => (
                                await clinic.DoAsync<BeginVersion.Input, Done>(
                                    clinic.Staff(RoleCodes.Counselor),
                                    new(client, now.Id!.Value)
                                )
                            ).Succeeded,
                        };
                        foreach (
                            var version in (await clinic.AssessmentAsync(client)).Versions.Where(v => v.SignedAt is not null)
                        )
                        {
                            var read = await clinic.AssessmentAsync(client, version.Number);
                            read.Signature!.IsIntact.ShouldBeTrue();
                            var text = read.Section("strengths").Answers.ToJson();
                            signed.TryAdd(version.Number, text);
                            signed[version.Number].ShouldBe(text);
                        }
                    }
                },
                iter: 6,
                threads: 1
            );
    }

    [Theory, Engines]
    public async Task Others_learn_the_last_use_of_each_substance(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AssessedPersonAsync();
        var uses = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<IClinicalPicture>().LastUsesAsync(client, CancellationToken.None)
        );
        uses.Select(u => (u.Substance, u.On))
            .ShouldBe([("alcohol", new DateOnly(2026, 3, 1)), ("fentanyl", new DateOnly(2025, 12, 24))]);
    }

    [Theory, Engines]
    public async Task A_section_that_speaks_of_HIV_reaches_only_those_who_may_see_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SaveSectionAsync(client, "body", ("conditions", "Tested HIV positive in 2019."));
        (await clinic.AssessmentAsync(client, role: RoleCodes.Intake)).Section("body").IsSaved.ShouldBeFalse();
        (await clinic.AssessmentAsync(client, role: RoleCodes.Medical)).Section("body").IsSaved.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task The_copy_of_a_record_holds_every_section(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AssessedPersonAsync();
        await clinic.SignAssessmentAsync(client);
        var entries = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var all = new List<RecordEntry>();
                foreach (var part in services.GetServices<IRecordPart>())
                {
                    all.AddRange(await part.OfAsync(client, CancellationToken.None));
                }

                return all;
            }
        );
        entries.Count(e => e.Title.StartsWith("Version 1: ", StringComparison.Ordinal)).ShouldBe(AssessmentForm.Sections.Count);
        entries.Select(e => e.Id).ShouldBeUnique();
    }
}
