using Footbridge.Kernel;

namespace Footbridge.Contracts.Care;

/// <summary>A line of a client's problem list.</summary>
public readonly record struct ProblemId(Guid Value) : IEntityId<ProblemId>
{
    /// <inheritdoc/>
    public static ProblemId From(Guid value) => new(value);
}

/// <summary>A problem as other modules and the treatment plan see it.</summary>
/// <param name="Id">The line of the list.</param>
/// <param name="Code">ICD-10-CM code; empty when it was written in words alone.</param>
/// <param name="Words">Plain words in the reader's language, with severity and remission.</param>
/// <param name="Status"><c>active</c>, <c>remission</c> or <c>resolved</c>.</param>
/// <param name="OnsetOn">When it began, if known.</param>
public sealed record ProblemItem(ProblemId Id, string Code, string Words, string Status, DateOnly? OnsetOn);

/// <summary>A medicine for addiction that a client takes now.</summary>
/// <param name="Code">Code such as <c>buprenorphine</c>.</param>
/// <param name="Name">Name as written down.</param>
/// <param name="For">What it is for: <c>opioids</c>, <c>alcohol</c>, <c>nicotine</c>; several parted by a blank.</param>
/// <param name="Dose">Dose and how often.</param>
/// <param name="Since">First day, if known.</param>
public sealed record AddictionMedication(string Code, string Name, string For, string Dose, DateOnly? Since);

/// <summary>A medicine on a client's list, of now or of before.</summary>
/// <param name="Code">Code of a medicine for addiction; empty for all others.</param>
/// <param name="Name">Name as written down.</param>
/// <param name="Since">First day, if known.</param>
/// <param name="Until">Last day; null while it is taken.</param>
public sealed record ListedMedication(string Code, string Name, DateOnly? Since, DateOnly? Until)
{
    /// <summary>Whether it stood on the list on a day.</summary>
    public bool IsOn(DateOnly day) => (Since is null || Since <= day) && (Until is null || Until >= day);
}

/// <summary>What is known of allergies.</summary>
/// <param name="Asked">Whether anybody asked: without an answer nothing may be concluded.</param>
/// <param name="NoneKnown">Somebody said explicitly that there are none known.</param>
/// <param name="Allergies">Substance and reaction of each.</param>
public sealed record AllergyList(bool Asked, bool NoneKnown, IReadOnlyList<string> Allergies);

/// <summary>When a client last used a substance, as told in the assessment.</summary>
/// <param name="Substance">Code of the substance, such as <c>alcohol</c>, <c>fentanyl</c>.</param>
/// <param name="Words">Its name in the reader's language.</param>
/// <param name="On">The day, if one was named.</param>
public sealed record LastUse(string Substance, string Words, DateOnly? On);

/// <summary>What the assessment, the problem list and the medication list say. Runs in the caller's scope; what carries a label that the
/// caller does not reach is left out.</summary>
public interface IClinicalPicture
{
    /// <summary>The problem list without what was entered in error and what is resolved; the plan's problems come from it.</summary>
    Task<IReadOnlyList<ProblemItem>> ProblemsAsync(ClientId client, CancellationToken ct);

    /// <summary>Medicines for addiction that are taken now.</summary>
    Task<IReadOnlyList<AddictionMedication>> AddictionMedicationsAsync(ClientId client, CancellationToken ct);

    /// <summary>All medicines that are or were on the list, without what was entered in error.</summary>
    Task<IReadOnlyList<ListedMedication>> ListedMedicationsAsync(ClientId client, CancellationToken ct);

    /// <summary>What is known of allergies.</summary>
    Task<AllergyList> AllergiesAsync(ClientId client, CancellationToken ct);

    /// <summary>Last use of each substance that the newest assessment names, the latest first.</summary>
    Task<IReadOnlyList<LastUse>> LastUsesAsync(ClientId client, CancellationToken ct);
}
