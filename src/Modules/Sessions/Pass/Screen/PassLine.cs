using Footbridge.Sessions.Notes.Reading;
using Footbridge.Sessions.Signing;

namespace Footbridge.Sessions.Pass.Screen;

/// <summary>One line of the page: the person, what the form holds, and what is to be said about it.</summary>
/// <param name="Index">Position in the form.</param>
/// <param name="Person">The person.</param>
/// <param name="Form">The form's line.</param>
/// <param name="Theirs">What somebody else wrote meanwhile, or null.</param>
/// <param name="Checks">What stands in the way of a signature.</param>
/// <param name="Finished">Whether the session is finished.</param>
internal sealed record PassLine(
    int Index,
    PassPerson Person,
    PassFormRow Form,
    string? Theirs,
    SigningChecks? Checks,
    bool Finished
)
{
    /// <summary>Names of others in this person's texts.</summary>
    public IReadOnlyList<Leak> Leaks => [.. Checks?.Leaks.Where(l => l.Chart == Person.Identity.Id) ?? []];

    /// <summary>Whether another person's response says the same.</summary>
    public bool Repeated => Checks?.Repeated.Any(r => r.First == Person.Identity.Id || r.Second == Person.Identity.Id) ?? false;

    /// <summary>The earlier note of this person that says the same, or null.</summary>
    public EarlierNote? Cloned => Checks?.Cloned.FirstOrDefault(c => c.Client == Person.Identity.Id);

    /// <summary>Whether the session is over and nobody wrote where this person was.</summary>
    public bool Unplaced => Finished && (Checks?.Unplaced.Contains(Person.Identity.Id) ?? false);

    /// <summary>Whether the session is over and nothing is written about this person.</summary>
    public bool Missing => Finished && (Checks?.Missing.Contains(Person.Identity.Id) ?? false);

    /// <summary>Name of a field of this line.</summary>
    public string Name(string field) => $"Rows[{Index}].{field}";

    /// <summary>Id of a field of this line.</summary>
    public string Id(string field) => $"{field}-{Index}";
}
