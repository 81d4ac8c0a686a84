using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Bunit;
using Footbridge.Kernel;
using Footbridge.Ui;
using Microsoft.AspNetCore.Components;

namespace Footbridge.Unit.Ui;

public sealed class FormTests
{
    [Fact]
    public async Task The_summary_lists_each_field_error_and_leads_to_its_field()
    {
        using var bench = UiBench.Open();
        var form = Draw(bench, new Sample());

        await form.Find("form").SubmitAsync();

        var link = form.Find(".error-summary a");
        link.TextContent.ShouldBe("Preferred name: Please fill this in.");
        form.Find($"#{link.GetAttribute("data-jump")}").GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task A_limit_in_an_annotation_reaches_the_words()
    {
        using var bench = UiBench.Open();
        var form = Draw(bench, new Sample { Name = new('a', 41) });

        await form.Find("form").SubmitAsync();

        form.Find(".field-error").TextContent.ShouldContain("Use at most 40 characters.");
    }

    [Fact]
    public void A_refusal_that_names_a_field_shows_at_the_field_and_in_the_summary()
    {
        using var bench = UiBench.Open();
        var form = Draw(bench, new Sample { Name = "Ro" }, Problem.Invalid("core.too-short", nameof(Sample.Name), "3"));

        form.Find(".field-error").TextContent.ShouldContain("Use at least 3 characters.");
        form.FindAll(".error-summary li").Count.ShouldBe(1);
    }

    [Fact]
    public void A_refusal_without_a_field_shows_in_the_summary_only()
    {
        using var bench = UiBench.Open();
        var form = Draw(bench, new Sample { Name = "Ro" }, Problem.Forbidden());

        form.FindAll(".field-error").ShouldBeEmpty();
        form.Find(".error-summary li").TextContent.ShouldStartWith("Your role does not allow this.");
    }

    [Fact]
    public void A_form_carries_a_key_so_that_sent_twice_it_acts_once()
    {
        using var bench = UiBench.Open();
        Guid.TryParse(Draw(bench, new Sample()).Find("input[name=_key]").GetAttribute("value"), out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("0001-01-02")]
    [InlineData("9999-12-31")]
    public async Task A_day_at_the_ends_of_the_calendar_is_refused_at_its_field(string typed)
    {
        using var bench = UiBench.Open();
        var (model, sent) = (new Dated { On = DateOnly.Parse(typed, CultureInfo.InvariantCulture) }, 0);
        var form = bench.Render<Form>(p =>
            p.Add(f => f.Model, model)
                .Add(f => f.Name, "dated")
                .Add(f => f.OnValid, () => sent++)
                .AddChildContent<DateField<DateOnly?>>(d =>
                    d.Add(f => f.Label, "First day")
                        .Add(f => f.Value, model.On)
                        .Add(f => f.ValueExpression, () => model.On)
                        .Add(f => f.ValueChanged, EventCallback.Factory.Create<DateOnly?>(model, value => model.On = value))
                )
        );

        await form.Find("form").SubmitAsync();

        sent.ShouldBe(0);
        form.Find(".error-summary a").TextContent.ShouldBe("First day: Write a real date with month, day and year.");
    }

    private static IRenderedComponent<Form> Draw(BunitContext bench, Sample model, Problem? problem = null) =>
        bench.Render<Form>(p =>
            p.Add(f => f.Model, model)
                .Add(f => f.Name, "sample")
                .Add(f => f.Problem, problem)
                .AddChildContent<TextField>(t =>
                    t.Add(f => f.Label, "Preferred name")
                        .Add(f => f.Value, model.Name)
                        .Add(f => f.ValueExpression, () => model.Name)
                        .Add(f => f.ValueChanged, EventCallback.Factory.Create<string?>(model, value => model.Name = value))
                )
        );

    private sealed class Dated
    {
        public DateOnly? On { get; set; }
    }

    private sealed class Sample
    {
        [Required(ErrorMessage = "core.required")]
        [StringLength(40, ErrorMessage = "core.too-long|{1}")]
        public string? Name { get; set; }
    }
}
