namespace Footbridge.Billing.Authorizations;

/// <summary>What a payer said.</summary>
/// <param name="Outcome">A code of <see cref="AuthorizationTask.Outcomes"/>.</param>
/// <param name="Number">The payer's number.</param>
/// <param name="Until">Last day covered.</param>
/// <param name="Words">More about it.</param>
internal sealed record PayersAnswer(string Outcome, string Number, DateOnly? Until, string Words);
