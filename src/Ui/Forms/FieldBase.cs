using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Footbridge.Ui;

/// <summary>What every field shares: label, hint, messages, ids, and what was typed when it could not be read.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class FieldBase<T> : InputBase<T>
{
    /// <summary>The label.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>A sentence of help under the label.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Whether the word "required" stands beside the label; by default when the property says so.</summary>
    [Parameter]
    public bool? Required { get; set; }

    /// <summary>Greys the field out.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>How wide: <c>short</c>, <c>medium</c> or full.</summary>
    [Parameter]
    public string? Width { get; set; }

    /// <summary>Words of the design system and modules.</summary>
    [Inject]
    protected IText Text { get; set; } = default!;

    [CascadingParameter]
    private FormState? State { get; set; }

    [CascadingParameter]
    private FormMappingContext? Mapping { get; set; }

    /// <summary>The id of the element that takes the focus.</summary>
    protected string Id { get; private set; } = "";

    /// <summary>The name posted, or null outside a form.</summary>
    protected string? PostName => NameAttributeValue is { Length: > 0 } name ? name : null;

    /// <summary>What the box shows: what was typed if it could not be read, else the value.</summary>
    protected string? Shown =>
        PostName is { } name && Mapping?.GetAttemptedValue(name) is { } typed ? typed : CurrentValueAsString;

    /// <summary>The messages in the reader's language.</summary>
    protected IReadOnlyList<string> Messages =>
        EditContext is null
            ? []
            : [.. EditContext.GetValidationMessages(FieldIdentifier).Select(Words).Distinct(StringComparer.Ordinal)];

    /// <summary>"true" when there are messages.</summary>
    protected string? InvalidMark => Messages.Count > 0 ? "true" : null;

    /// <summary>Whether the field says that it is required.</summary>
    protected bool IsRequired => Required ?? PropertyOf(FieldIdentifier)?.GetCustomAttribute<RequiredAttribute>() is not null;

    /// <summary>The ids of the hint and the messages.</summary>
    protected string? DescribedBy
    {
        get
        {
            var ids = new List<string>(2);
            if (!string.IsNullOrEmpty(Hint))
            {
                ids.Add($"{Id}-hint");
            }

            if (Messages.Count > 0)
            {
                ids.Add($"{Id}-error");
            }

            return ids.Count == 0 ? null : string.Join(' ', ids);
        }
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        var path = PostName ?? (ValueExpression is null ? Label : FieldIdentifier.FieldName);
        Id = Slug($"{State?.Name ?? "f"}-{path}");
        if (EditContext is not null && ValueExpression is not null)
        {
            State?.Add(new(FieldIdentifier, Id, () => Messages));
        }
    }

    /// <inheritdoc/>
    protected override string? FormatValueAsString(T? value) =>
        value switch
        {
            null => null,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };

    /// <inheritdoc/>
    protected override bool TryParseValueFromString(
        string? value,
        [MaybeNullWhen(false)] out T result,
        [NotNullWhen(false)] out string? validationErrorMessage
    )
    {
        if (BindConverter.TryConvertTo(value, CultureInfo.InvariantCulture, out result))
        {
            validationErrorMessage = null;
            return true;
        }

        validationErrorMessage = "core.not-readable";
        return false;
    }

    private string Words(string message)
    {
        if (
            PostName is { } name
            && Mapping?.GetErrors(name) is { } error
            && error.ErrorMessages.Any(m => m.ToString(null) == message)
        )
        {
            return Text["core.not-readable"];
        }

        return Text.MessageText(message);
    }

    private static PropertyInfo? PropertyOf(FieldIdentifier field) => field.Model?.GetType().GetProperty(field.FieldName);

    private static string Slug(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'))
            .Replace("--", "-", StringComparison.Ordinal);
}
