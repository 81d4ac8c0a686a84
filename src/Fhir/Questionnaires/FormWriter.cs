using System.Globalization;
using Footbridge.Contracts.Monitoring;
using Footbridge.Fhir.Bundles;
using Hl7.Fhir.Model;

namespace Footbridge.Fhir.Questionnaires;

/// <summary>Turns a form into a Questionnaire.</summary>
internal static class FormWriter
{
    public static Questionnaire Write(QuestionnaireForm form) =>
        new()
        {
            Id = form.Id,
            Language = "en",
            Identifier = [new(Names.Measure, form.Id)],
            Version = form.Version,
            Name = string.Concat(form.Id.Split('-').Select(part => $"{char.ToUpperInvariant(part[0])}{part[1..]}")),
            Title = form.Title,
            Status = PublicationStatus.Active,
            SubjectType = [ResourceType.Patient],
            Publisher = form.Owner,
            Purpose = form.Purpose,
            Copyright = form.Copyright,
            Code = form.Loinc is { } panel ? [new(Concepts.Loinc, panel)] : [],
            Item = [.. Stem(form).Concat(form.Items.Select(item => Item(form, item)))],
        };

    private static IEnumerable<Questionnaire.ItemComponent> Stem(QuestionnaireForm form) =>
        form.Stem is { } stem ? [Words("stem", stem, control: null)] : [];

    private static Questionnaire.ItemComponent Item(QuestionnaireForm form, FormItem item)
    {
        var written = new Questionnaire.ItemComponent
        {
            LinkId = item.Id,
            Code = item.Loinc is { } loinc ? [new(Concepts.Loinc, loinc)] : [],
            TextElement = Names.Written(item.Text),
            Type =
                item.Options.Count > 0 ? Questionnaire.QuestionnaireItemType.Choice
                : item.Min is not null ? Questionnaire.QuestionnaireItemType.Integer
                : Questionnaire.QuestionnaireItemType.String,
            Required = item.Required,
            AnswerOption =
            [
                .. item.Options.Select(o => new Questionnaire.AnswerOptionComponent { Value = CodingOf(form, o, weighed: true) }),
            ],
            Item =
            [
                .. new[] { (Names.Help, item.Help), (Names.Lower, item.Lowest), (Names.Upper, item.Highest) }
                    .Where(w => w.Item2 is not null)
                    .Select(w => Words($"{item.Id}-{w.Item1}", w.Item2!, w.Item1)),
            ],
        };
        if (item is { Min: { } min, Max: { } max })
        {
            written.Extension.Add(new(Names.MinValue, new Integer(min)));
            written.Extension.Add(new(Names.MaxValue, new Integer(max)));
        }

        if (item.Gate is { } gate)
        {
            written.EnableWhen = [.. gate.Clauses.Select(c => Clause(form, c))];
            written.EnableBehavior =
                gate.Clauses.Count < 2 ? null
                : gate.All ? Questionnaire.EnableWhenBehavior.All
                : Questionnaire.EnableWhenBehavior.Any;
        }

        if (item.ValueWhenSkipped is { } value)
        {
            written.Extension.Add(new(Names.SkippedValue, new FhirDecimal(value)));
        }

        return written;
    }

    private static Questionnaire.EnableWhenComponent Clause(QuestionnaireForm form, FormClause clause)
    {
        var option = form.Items.First(i => i.Id == clause.Item).Options.FirstOrDefault(o => o.Value == clause.Value);
        return new()
        {
            Question = clause.Item,
            Operator = clause.Comparison switch
            {
                FormComparison.Equal => Questionnaire.QuestionnaireItemOperator.Equal,
                FormComparison.NotEqual => Questionnaire.QuestionnaireItemOperator.NotEqual,
                FormComparison.Above => Questionnaire.QuestionnaireItemOperator.GreaterThan,
                FormComparison.Below => Questionnaire.QuestionnaireItemOperator.LessThan,
                FormComparison.AtLeast => Questionnaire.QuestionnaireItemOperator.GreaterOrEqual,
                _ => Questionnaire.QuestionnaireItemOperator.LessOrEqual,
            },
            Answer = option is null ? new Integer((int)clause.Value) : CodingOf(form, option, weighed: false),
        };
    }

    private static Coding CodingOf(QuestionnaireForm form, FormOption option, bool weighed)
    {
        var coding = option.Loinc is { } loinc
            ? new Coding(Concepts.Loinc, loinc)
            : new Coding($"{Names.Measure}:{form.Id}", option.Code ?? option.Value.ToString(CultureInfo.InvariantCulture));
        if (weighed)
        {
            coding.DisplayElement = Names.Written(option.Label);
            if (option.Weight is { } weight)
            {
                coding.Extension.Add(new(Names.OrdinalValue, new FhirDecimal(weight)));
            }
        }

        return coding;
    }

    private static Questionnaire.ItemComponent Words(string id, FormText words, string? control)
    {
        var item = new Questionnaire.ItemComponent
        {
            LinkId = id,
            TextElement = Names.Written(words),
            Type = Questionnaire.QuestionnaireItemType.Display,
        };
        if (control is not null)
        {
            item.Extension.Add(new(Names.ItemControl, new CodeableConcept { Coding = [new(Names.ItemControlCodes, control)] }));
        }

        return item;
    }
}
