namespace Footbridge.Care.Assessment.Forms;

/// <summary>How a question is answered.</summary>
public enum FieldKind
{
    /// <summary>A line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Text,

    /// <summary>One of several.</summary>
    Choice,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Yes or no.</summary>
    YesNo,
}

/// <summary>A question of the assessment. Its words are <c>care.assess.(section).(code)</c>.</summary>
/// <param name="Code">Names it within its section.</param>
/// <param name="Kind">How it is answered.</param>
public sealed record FormField(string Code, FieldKind Kind)
{
    /// <summary>Whether an assessment can be signed without it.</summary>
    public bool Required { get; init; }

    /// <summary>Codes to choose from; their words are <c>care.assess.(Words).(code)</c>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Where the words of the choices lie.</summary>
    public string Words { get; init; } = "";

    /// <summary>Greatest number.</summary>
    public int Most { get; init; } = 120;

    public static FormField Line(string code, bool required = false) => new(code, FieldKind.Line) { Required = required };

    public static FormField Text(string code, bool required = false) => new(code, FieldKind.Text) { Required = required };

    public static FormField Day(string code) => new(code, FieldKind.Day);

    public static FormField Number(string code, int most) => new(code, FieldKind.Number) { Most = most };

    public static FormField YesNo(string code, bool required = false) =>
        new(code, FieldKind.YesNo)
        {
            Required = required,
            Choices = ["yes", "no"],
            Words = "yes-no",
        };

    public static FormField Choice(string code, string words, IReadOnlyList<string> choices, bool required = false) =>
        new(code, FieldKind.Choice)
        {
            Required = required,
            Choices = choices,
            Words = words,
        };
}

/// <summary>A part of the assessment that is saved on its own.</summary>
/// <param name="Code">Names it; its title is <c>care.assess.section.(code)</c>.</param>
/// <param name="Fields">Questions asked once.</param>
public sealed record FormSection(string Code, IReadOnlyList<FormField> Fields)
{
    /// <summary>Questions asked for each row, such as each substance; the first says what the row is about.</summary>
    public IReadOnlyList<FormField> Row { get; init; } = [];

    /// <summary>How many rows there are room for.</summary>
    public int MostRows { get; init; }

    /// <summary>The question whose yes says that there are no rows.</summary>
    public string NoRows { get; init; } = "";

    /// <summary>Key of an answer in a row, counted from one.</summary>
    public static string RowKey(int row, string field) => $"r{row}.{field}";

    /// <summary>Every key there is room for, with its question.</summary>
    public IEnumerable<(string Key, FormField Field)> Keys() =>
        Enumerable
            .Range(1, MostRows)
            .SelectMany(row => Row.Select(field => (RowKey(row, field.Code), field)))
            .Concat(Fields.Select(field => (field.Code, field)));
}
