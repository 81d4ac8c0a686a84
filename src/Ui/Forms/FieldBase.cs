using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Footbridge.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Footbridge.Ui;

/// <summary>What every field shares: label, hint, messages, ids, and what was typed when it could not be read.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class FieldBase<T> : InputBase<T>
{
    /// <summary>The label.</summary>
    [Parameter]
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
    protected string? Shown => Unreadable?.GetArgument(0)?.ToString() ?? CurrentValueAsString;

    // A form value that did not fit its type, such as letters for a number. The framework files it under the path of the form's object and
    // names the property in the message alone: the value is its first argument, the property its second.
    private FormattableString? Unreadable
    {
        get
        {
            if (PostName is not { } name || Mapping is null)
            {
                return null;
            }

            var property = name[(name.LastIndexOf('.') + 1)..];
            return Mapping
                .GetAllErrors()
                .Concat(State is null ? [] : Mapping.GetAllErrors(State.Name))
                .Where(error => name.StartsWith(error.Path, StringComparison.Ordinal))
                .SelectMany(error => error.ErrorMessages)
                .FirstOrDefault(message => message.ArgumentCount == 2 && Equals(message.GetArgument(1), property));
        }
    }

    // Slices reckon with days, and those at the ends of the calendar have none before or after them.
    private bool IsNoDay => CurrentValue is DateOnly day && !ProgramCalendar.Knows(day);

    /// <summary>The messages in the reader's language.</summary>
    protected IReadOnlyList<string> Messages =>
        Unreadable is not null ? [Text["core.not-readable"]]
        : IsNoDay ? [Text["core.date"]]
        : EditContext is null ? []
        : [.. EditContext.GetValidationMessages(FieldIdentifier).Select(Text.MessageText).Distinct(StringComparer.Ordinal)];

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
            State?.Add(new(FieldIdentifier, Id, Label, () => Unreadable is not null || IsNoDay, () => Messages));
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

    private static PropertyInfo? PropertyOf(FieldIdentifier field) => field.Model?.GetType().GetProperty(field.FieldName);

    private static string Slug(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'))
            .Replace("--", "-", StringComparison.Ordinal);
}
