using Footbridge.Kernel;

namespace Footbridge.Contracts.Privacy;

/// <summary>Something that a record must be kept from.</summary>
/// <param name="Client">The client.</param>
/// <param name="Kind">What kind of record: a code of the retention schedule, such as <c>treatment</c>, <c>referral</c> or <c>privacy-paper</c>.</param>
/// <param name="On">Day it ended; null while it goes on.</param>
public sealed record RetentionEvent(ClientId Client, string Kind, DateOnly? On);

/// <summary>Tells from when on a module's records of clients must be kept. Runs in the caller's scope.</summary>
public interface IRetentionEvents
{
    /// <summary>The latest of each kind, of one client or of all.</summary>
    Task<IReadOnlyList<RetentionEvent>> LatestAsync(ClientId? client, CancellationToken ct);
}

/// <summary>Takes away rows of a client that no key of the client leads to, such as a sign-in that only this client used. Runs in the
/// caller's scope and transaction, before the rest of the record goes.</summary>
public interface IForgetting
{
    /// <summary>Takes them away.</summary>
    /// <returns>How many rows of which table.</returns>
    Task<IReadOnlyDictionary<string, int>> ForgetAsync(ClientId client, CancellationToken ct);
}

/// <summary>Knows which records nothing may be taken from: a court, an investigation, an audit. Runs in the caller's scope.</summary>
public interface ILegalHolds
{
    /// <summary>Whether a hold stands on a client's record.</summary>
    Task<bool> IsHeldAsync(ClientId client, CancellationToken ct);
}

/// <summary>Asks which records may be deleted today. Looks only.</summary>
/// <param name="WithRows">Whether to count, for each record that is due, the rows that would go.</param>
public sealed record RetentionReview(bool WithRows);

/// <summary>How long a kind of record is kept.</summary>
/// <param name="Kind">Code of the kind.</param>
/// <param name="Years">Years, as this program keeps it.</param>
/// <param name="Floor">Years that the program cannot go below.</param>
public sealed record RetentionTerm(string Kind, int Years, int Floor);

/// <summary>A record that has been kept long enough.</summary>
/// <param name="Client">Whose.</param>
/// <param name="Name">Name as shown; never printed by the command line.</param>
/// <param name="Until">Last day it had to be kept.</param>
/// <param name="Kind">The kind of record that had to be kept longest.</param>
/// <param name="Held">Whether a legal hold stands in the way.</param>
/// <param name="Proposed">Whether one person has proposed to delete it.</param>
/// <param name="Rows">Rows by table that would go, when asked for.</param>
public sealed record DueRecord(
    ClientId Client,
    string Name,
    DateOnly Until,
    string Kind,
    bool Held,
    bool Proposed,
    IReadOnlyDictionary<string, int>? Rows
);

/// <summary>A proof of a deletion.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When.</param>
/// <param name="Rows">How many rows in all.</param>
/// <param name="Digest">SHA-256 over the keys of all rows.</param>
public sealed record DeletionProof(Guid Id, DateTimeOffset At, int Rows, string Digest);

/// <summary>The answer to <see cref="RetentionReview"/>.</summary>
/// <param name="Terms">How long what is kept.</param>
/// <param name="Due">What may go, the oldest first.</param>
/// <param name="Kept">How many records must still be kept.</param>
/// <param name="Proofs">The latest deletions.</param>
public sealed record RetentionReviewed(
    IReadOnlyList<RetentionTerm> Terms,
    IReadOnlyList<DueRecord> Due,
    int Kept,
    IReadOnlyList<DeletionProof> Proofs
);
