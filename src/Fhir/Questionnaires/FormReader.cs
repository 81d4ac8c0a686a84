using System.Globalization;
using Footbridge.Contracts.Monitoring;
using Footbridge.Fhir.Bundles;
using Hl7.Fhir.Model;
using ItemType = Hl7.Fhir.Model.Questionnaire.QuestionnaireItemType;

namespace Footbridge.Fhir.Questionnaires;

/// <summary>Turns a Questionnaire into a form. Groups are opened; what cannot be kept without loss is refused and not left out.</summary>
internal sealed class FormReader(Questionnaire questionnaire)
{
    private readonly List<FormItem> _items = [];
    private readonly List<QuestionnaireFault> _faults = [];
    private FormText? _stem;

    public IReadOnlyList<QuestionnaireFault> Faults => _faults;

    public QuestionnaireForm Read()
    {
        var id = questionnaire.Identifier.FirstOrDefault(i => i.System == Names.Measure)?.Value;
        var title = questionnaire.Title ?? questionnaire.Name ?? questionnaire.Id;
        if (title is null)
        {
            Refuse("title", "untitled");
        }

        Visit(questionnaire.Item, "item");
        if (_items.Count == 0)
        {
            Refuse("item", "no-questions");
        }

        return new()
        {
            Id = id ?? questionnaire.Id ?? questionnaire.Name ?? title ?? "",
            Version = questionnaire.Version ?? "1",
            Title = title ?? "",
            Purpose = questionnaire.Purpose,
            Owner = questionnaire.Publisher,
            Copyright = questionnaire.Copyright,
            Loinc = LoincOf(questionnaire.Code),
            Stem = _stem,
            Items = _items,
        };
    }

    private void Visit(IReadOnlyList<Questionnaire.ItemComponent> items, string path)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var (item, at) = (items[i], $"{path}[{i}]");
            switch (item.Type)
            {
                case ItemType.Display:
                    // Words between questions have no place in a form; those before the first are its stem.
                    _stem ??= _items.Count == 0 ? Names.Read(item.TextElement) : null;
                    break;
                case ItemType.Group:
                    Group(item, at);
                    break;
                default:
                    Question(item, at);
                    break;
            }
        }
    }

    private void Group(Questionnaire.ItemComponent group, string path)
    {
        if (group.EnableWhen.Count > 0)
        {
            Refuse($"{path}.enableWhen", "group-gate");
        }

        if (group.Repeats == true)
        {
            Refuse($"{path}.repeats", "repeats");
        }

        _stem ??= _items.Count == 0 ? Names.Read(group.TextElement) : null;
        Visit(group.Item, $"{path}.item");
    }

    private void Question(Questionnaire.ItemComponent item, string path)
    {
        if (item.Repeats == true)
        {
            Refuse($"{path}.repeats", "repeats");
        }

        if (item.AnswerValueSet is not null)
        {
            Refuse($"{path}.answerValueSet", "value-set");
        }

        if (item.Type is ItemType.OpenChoice or ItemType.Attachment or ItemType.Reference or ItemType.Quantity)
        {
            Refuse($"{path}.type", "item-type");
        }

        if (item.Item.Any(inner => inner.Type != ItemType.Display))
        {
            Refuse($"{path}.item", "nested-question");
        }

        if (_items.Exists(other => other.Id == item.LinkId))
        {
            Refuse($"{path}.linkId", "twice");
        }

        var options = new OptionReader(this, path).Read(item);
        if (item.Type == ItemType.Choice && options.Count == 0 && item.AnswerValueSet is null)
        {
            Refuse($"{path}.answerOption", "no-answers");
        }

        var (min, max) = (Whole(item, Names.MinValue), Whole(item, Names.MaxValue));
        var ranged = item.Type == ItemType.Integer && min < max;
        _items.Add(
            new()
            {
                Id = item.LinkId ?? "",
                Text = Names.Read(item.TextElement),
                Help = Inner(item, Names.Help),
                Lowest = Inner(item, Names.Lower),
                Highest = Inner(item, Names.Upper),
                Loinc = LoincOf(item.Code),
                Required = item.Required == true,
                Options = options,
                Min = ranged ? min : null,
                Max = ranged ? max : null,
                Gate = Gate(item, path),
                ValueWhenSkipped = item.GetExtensionValue<FhirDecimal>(Names.SkippedValue)?.Value,
            }
        );
    }

    private FormGate? Gate(Questionnaire.ItemComponent item, string path)
    {
        var clauses = item.EnableWhen.Select((when, i) => Clause(when, $"{path}.enableWhen[{i}]")).OfType<FormClause>().ToList();
        return clauses.Count == 0 ? null : new(item.EnableBehavior != Questionnaire.EnableWhenBehavior.Any, clauses);
    }

    private FormClause? Clause(Questionnaire.EnableWhenComponent when, string path)
    {
        if (_items.Find(i => i.Id == when.Question) is not { } earlier)
        {
            Refuse($"{path}.question", "gate-later");
            return null;
        }

        decimal? value = when.Answer switch
        {
            Coding coding => earlier.Options.FirstOrDefault(o => o.Loinc == coding.Code || CodeOf(o) == coding.Code)?.Value,
            Integer whole => whole.Value,
            FhirBoolean yes => yes.Value == true ? 1 : 0,
            _ => null,
        };
        FormComparison? comparison = when.Operator switch
        {
            Questionnaire.QuestionnaireItemOperator.Equal => FormComparison.Equal,
            Questionnaire.QuestionnaireItemOperator.NotEqual => FormComparison.NotEqual,
            Questionnaire.QuestionnaireItemOperator.GreaterThan => FormComparison.Above,
            Questionnaire.QuestionnaireItemOperator.LessThan => FormComparison.Below,
            Questionnaire.QuestionnaireItemOperator.GreaterOrEqual => FormComparison.AtLeast,
            Questionnaire.QuestionnaireItemOperator.LessOrEqual => FormComparison.AtMost,
            _ => null,
        };
        if (value is null || comparison is null)
        {
            Refuse(path, "gate");
            return null;
        }

        return new(earlier.Id, comparison.Value, value.Value);
    }

    private static string CodeOf(FormOption option) => option.Code ?? option.Value.ToString(CultureInfo.InvariantCulture);

    private static FormText? Inner(Questionnaire.ItemComponent item, string control) =>
        Names.Read(
            item.Item.FirstOrDefault(inner =>
                inner.GetExtensionValue<CodeableConcept>(Names.ItemControl)?.Coding.Exists(c => c.Code == control) == true
            )?.TextElement
        );

    private static int? Whole(Questionnaire.ItemComponent item, string url) => item.GetExtensionValue<Integer>(url)?.Value;

    private static string? LoincOf(IEnumerable<Coding> codes) => codes.FirstOrDefault(c => c.System == Concepts.Loinc)?.Code;

    public void Refuse(string path, string key)
    {
        var code = $"fhir.fault.{key}";
        _faults.Add(new(null, path, BundleReasons.Text(code, CultureInfo.InvariantCulture), code));
    }
}
