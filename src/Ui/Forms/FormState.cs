using Footbridge.Kernel;
using Microsoft.AspNetCore.Components.Forms;

namespace Footbridge.Ui;

/// <summary>What a form's fields and its error summary know of each other.</summary>
public sealed class FormState(string name)
{
    private readonly List<FormFieldEntry> _fields = [];

    /// <summary>The form's name, unique on its page.</summary>
    public string Name { get; } = name;

    /// <summary>The refusal of the slice, if there is one.</summary>
    public Problem? Problem { get; internal set; }

    /// <summary>The fields in the order they are drawn.</summary>
    public IReadOnlyList<FormFieldEntry> Fields => _fields;

    /// <summary>Raised when a field was added.</summary>
    public event EventHandler? Changed;

    internal void Add(FormFieldEntry entry)
    {
        _fields.RemoveAll(known => known.Field.Equals(entry.Field));
        _fields.Add(entry);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}

/// <summary>A field on a form.</summary>
/// <param name="Field">The property it edits.</param>
/// <param name="Id">The element that takes the focus.</param>
/// <param name="Label">Its label, so that a message in the summary says which field it is about.</param>
/// <param name="Unreadable">Whether what was typed does not fit the type of the property, or is a day at the ends of the calendar.</param>
/// <param name="Messages">Its messages now, in the reader's language.</param>
public sealed record FormFieldEntry(
    FieldIdentifier Field,
    string Id,
    string Label,
    Func<bool> Unreadable,
    Func<IReadOnlyList<string>> Messages
);
